import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'

/** What the engine's own compiler settings say of one file. */
function compile(file: string): string {
  const settings = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'ES2023', '--lib', 'ES2023', '--types', '']
  try {
    return execFileSync('node_modules/.bin/tsc', [...settings, file], { encoding: 'utf8' })
  } catch (error) {
    return z.object({ stdout: z.string() }).parse(error).stdout
  }
}

test('the engine is compiled without DOM and without Node', () => {
  const config = readFileSync('engine/tsconfig.json', 'utf8')
  expect(config).toContain('"lib": ["ES2023"], "types": []')
})

test.each([
  ['uses-dom.ts', "Cannot find name 'document'"],
  ['uses-node.ts', "Cannot find name 'process'"],
  ['uses-timers.ts', "Cannot find name 'setTimeout'"],
])('under these settings %s does not compile', (file, message) => {
  expect(compile(`tests/house/fixtures/purity/${file}`)).toContain(message)
})

test('under these settings the language itself compiles', () => {
  expect(compile('tests/house/fixtures/purity/is-pure.ts')).toBe('')
})

test('nothing in the engine differs between JavaScript engines or between runs', () => {
  const unsteady =
    /\bMath\.(?!sqrt\b|floor\b|ceil\b|round\b|trunc\b|imul\b|clz32\b|min\b|max\b|abs\b)\w+|\bDate\b|\*\*(?!\/|\s\*|$|\*)|\blocaleCompare\b|\bIntl\b/
  const files = readdirSync('engine', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('cli/'))
    .map((file) => `engine/${file}`)
  const hits = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(\*|\/)/.test(line) || !unsteady.test(line) ? [] : [`${file}:${index + 1}: ${line.trim()}`],
      ),
  )
  expect(hits).toEqual([])
  expect(files.length).toBeGreaterThan(20)
})
