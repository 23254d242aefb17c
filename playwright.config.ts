import { defineConfig } from '@playwright/test'
import { launchOptions } from './tests/browser/chromium'
import { isThorough } from './tests/engine/thoroughness'

/**
 * The browser tests, over the production build: `npm run build && npm run e2e`. With `E2E_EXPORT=<base path>` they are those of the static export,
 * which `npm run e2e:export` makes first. `E2E_PORT` where the port is taken.
 */
const port = Number(process.env.E2E_PORT ?? 3100)
const exportedAt = process.env.E2E_EXPORT
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: exportedAt === undefined ? '**/*.spec.ts' : '**/export.spec.ts',
  testIgnore: exportedAt === undefined ? '**/export.spec.ts' : [],
  // What repeats over languages, themes, widths and lessons; `npm run test:full` runs it, too.
  ...(isThorough ? {} : { grepInvert: /@thorough/ }),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  // Whoever runs these may have a slow machine that does other things, too. A wait that succeeds costs nothing.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  use: {
    baseURL: exportedAt === undefined ? origin : `${origin}${exportedAt}/`,
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
  webServer: {
    command:
      exportedAt === undefined
        ? `node node_modules/next/dist/bin/next start -p ${port}`
        : `BASE_PATH=${exportedAt} npx tsx tests/browser/serve-folder.ts out ${port}`,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    // Any answer counts, also a redirect.
    url: exportedAt === undefined ? `${origin}/en` : `${origin}${exportedAt}/en/`,
    reuseExistingServer: false,
  },
})
