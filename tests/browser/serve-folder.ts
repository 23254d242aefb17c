/**
 * A web server for the static export, no more than any other: `tsx tests/browser/serve-folder.ts <folder> [port]`, under `BASE_PATH` where that is set.
 *
 * With `--how <folder>` it only says where the export is and how to serve it.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Serves a folder under a base path (`''` or `/course`). A folder's address gets its closing slash; what is missing gets the folder's 404.html. */
export function serveFolder(folder: string, basePath: string): Server {
  const root = resolve(folder)
  return createServer((request, response) => {
    const send = (status: number, file: string) => {
      response.writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(response)
    }
    const path = pathOf(request.url ?? '/')
    const file =
      path === null || !`${path}/`.startsWith(`${basePath}/`) ? null : join(root, path.slice(basePath.length))
    if (path === null || file === null || (file !== root && !file.startsWith(root + sep)))
      return send(404, join(root, '404.html'))
    if (existsSync(file) && statSync(file).isFile()) return send(200, file)
    if (!existsSync(join(file, 'index.html'))) return send(404, join(root, '404.html'))
    if (path.endsWith('/')) return send(200, join(file, 'index.html'))
    const query = request.url?.slice(request.url.indexOf('?')) ?? ''
    response.writeHead(308, { Location: `${path}/${query.startsWith('?') ? query : ''}` }).end()
  })
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, second] = process.argv.slice(2)
  const basePath = `/${process.env.BASE_PATH ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '')
  if (first === '--how') {
    const set = basePath === '' ? '' : `BASE_PATH=${basePath} `
    const place = basePath === '' ? 'as the root of a web server' : `at ${basePath}/ of a web server`
    console.log(
      `\nThe course is in ${resolve(second ?? 'out')}\nPut that folder ${place}, or look at it here: ${set}npm run export:serve`,
    )
  } else {
    const port = Number(second ?? 3000)
    serveFolder(first ?? 'out', basePath).listen(port, () => console.log(`http://localhost:${port}${basePath}/`))
  }
}
