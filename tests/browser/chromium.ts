import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium on this machine: `CHROMIUM_PATH`, Playwright's own, or the system's. Undefined where there is none. */
function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_PATHS].find(
    (path) => path && existsSync(path),
  )
}

/** Chromium's own sandbox does not start for root, which is what most containers run as. */
export const launchOptions = () => ({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

/**
 * Finds a Chromium, or gets one: Playwright's download first, then, as root, the system's package manager.
 *
 * @throws Error with what to do, where none of this works
 */
export function ensureChromium(): string {
  return (
    findChromium() ??
    after('npx', ['playwright', 'install', 'chromium']) ??
    (process.getuid?.() === 0
      ? after('sh', ['-c', 'apt-get update && apt-get install -y chromium fonts-noto-cjk'])
      : undefined) ??
    fail()
  )
}

function after(command: string, args: string[]): string | undefined {
  console.log(`No Chromium on this machine. Trying: ${command} ${args.join(' ')}`)
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  return findChromium()
}

function fail(): never {
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  )
}
