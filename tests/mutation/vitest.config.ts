import { defineConfig } from 'vitest/config'

/** What mutants of the engine must be caught by: the tests beside its files. */
export default defineConfig({ test: { include: ['engine/tcp/**/*.test.ts'] } })
