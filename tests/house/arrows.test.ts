import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.unknown() }) })),
})

let house: string
/** Which rules Biome finds broken, by file of the fixture. */
let found: Map<string, string[]>

// Biome judges a file by the folder where it stands, so the fixture becomes a small house of its own.
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'arrows-'))
  cpSync('tests/house/fixtures/arrows', house, { recursive: true })
  cpSync('biome.json', join(house, 'biome.json'))
  const lint = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const output = run(join(process.cwd(), 'node_modules/.bin/biome'), lint, house)
  const { diagnostics } = report.parse(JSON.parse(output.slice(output.indexOf('{'))))
  found = new Map()
  for (const { category, location } of diagnostics) {
    const path = JSON.stringify(location.path).match(/[a-z-]+\/[a-z-]+\.ts/)?.[0] ?? ''
    found.set(path, [...(found.get(path) ?? []), category])
  }
})

afterAll(() => rmSync(house, { recursive: true }))

function run(command: string, args: string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    // Biome ends with 1 where it found something, which is what this test wants.
    return z.object({ stdout: z.string() }).parse(error).stdout
  }
}

test.each([
  'engine/uses-exercises.ts',
  'engine/uses-app-relatively.ts',
  'engine/uses-a-package.ts',
  'engine/uses-node.ts',
  'engine/uses-zod-mini.ts',
  'exercises/uses-app.ts',
  'exercises/uses-content.ts',
  'content/uses-exercises.ts',
  'content/uses-react.ts',
])('the arrow of %s is refused', (path) => {
  expect(found.get(path)).toContain('lint/style/noRestrictedImports')
})

test('a circle of imports is refused', () => {
  expect(found.get('app/circle-a.ts')).toContain('lint/suspicious/noImportCycles')
})

test('the application may import engine, exercises and content', () => {
  expect(found.get('app/uses-all.ts')).toBeUndefined()
})
