import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const PORT = 3190

/** Serves the last production build for as long as `use` takes. */
export async function withServer<Result>(use: (origin: string) => Promise<Result>): Promise<Result> {
  if (!existsSync('.build/server/BUILD_ID')) throw new Error('There is no build to measure. Run `npm run build` first.')
  const origin = `http://localhost:${PORT}`
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(PORT)], {
    stdio: 'ignore',
  })
  try {
    await answers(`${origin}/en`)
    return await use(origin)
  } finally {
    server.kill()
  }
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer. Is port ${PORT} taken?`)
}
