import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Runs the suites on the solutions, as the folders stand: `npx vitest run --root exercises/catalog`. */
export default defineConfig({
  resolve: { alias: { tcp: fileURLToPath(new URL('../library/index.ts', import.meta.url)) } },
  test: { include: ['*/*.test.ts'] },
})
