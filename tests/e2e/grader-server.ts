import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { Grader } from '#exercises/grader/browser/grader'
import type { GraderFiles } from '#exercises/grader/browser/grader-files'
import { bundleFrame, bundleInLab, bundleRunner, bundleSuites } from '#exercises/grader/bundle'

/** What stands on the page that is served; a test puts the grader there. */
export interface GraderPage {
  readonly Ackademy: {
    createGrader(files: GraderFiles): Grader
    graderFiles(options: { base: string }): GraderFiles
  }
  grader: Grader
}

/**
 * Serves the grader alone: an empty page with `createGrader`, the frame, the runner and the suites of one folder. Every request
 * for anything else is counted, so that a test can tell whether a submission reached out.
 *
 * @param options.hasLab whether the script by which the lab runs the exercise's code is served too
 */
export async function serveGrader(slug: string, folder: string, { hasLab = false } = {}) {
  const page = await build({
    stdin: {
      contents: [
        "export { createGrader } from '#exercises/grader/browser/grader'",
        "export { graderFiles } from '#exercises/grader/browser/grader-files'",
      ].join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'Ackademy',
  })
  const files = new Map<string, { readonly type: string; readonly body: string }>([
    [
      '/',
      {
        type: 'text/html',
        body: '<!doctype html><html lang="en"><title>Grader</title><script src="/page.js"></script>',
      },
    ],
    ['/page.js', { type: 'text/javascript', body: page.outputFiles[0]?.text ?? '' }],
    ['/grader/frame.html', { type: 'text/html', body: await bundleFrame() }],
    ['/grader/runner.js', { type: 'text/javascript', body: await bundleRunner() }],
    [`/grader/suites/${slug}.js`, { type: 'text/javascript', body: await bundleSuites(folder) }],
    ...(hasLab
      ? [[`/grader/lab/${slug}.js`, { type: 'text/javascript', body: await bundleInLab(folder) }] as const]
      : []),
  ])
  const strayRequests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const file = files.get(path)
    if (file === undefined) {
      if (path !== '/favicon.ico') strayRequests.push(path)
      response.writeHead(404).end()
    } else {
      response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.body)
    }
  })
  await listening(server)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    strayRequests,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
