import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Runs the suites of the one exercise that Stryker names as `dir`. */
export default defineConfig({
  resolve: { alias: { tcp: fileURLToPath(new URL('../library/index.ts', import.meta.url)) } },
  test: { include: ['**/*.test.ts'] },
})
