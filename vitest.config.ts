import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { tcp: fileURLToPath(new URL('./exercises/library/index.ts', import.meta.url)) } },
  test: {
    include: ['{engine,content,exercises,app,tests}/**/*.test.{ts,tsx}'],
    // The suites of exercises are run by the grader, against every variant; `npx vitest run --dir exercises/catalog` still finds them.
    exclude: ['node_modules', 'exercises/catalog/**', 'exercises/authoring/skeleton/**', 'tests/house/fixtures/**'],
    // Whoever runs these may have a slow machine that does other things, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Measured by `npm run coverage`.
    coverage: {
      include: ['engine/{tcp,wire}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*-for-tests.ts'],
      reporter: ['text'],
      thresholds: { lines: 95 },
    },
  },
})
