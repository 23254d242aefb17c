import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listExercises, loadExercise } from './load'

const catalog = mkdtempSync(join(tmpdir(), 'catalog-'))
afterAll(() => rmSync(catalog, { recursive: true }))

const yaml = `title: { en: One, zh: 一 }
lesson: one
level: core
rfc: [RFC 9293 3.4]
entryPoints: [{ name: one, signature: '() => 1' }]
limits: { deadlineMs: 2000, sourceBytes: 20000 }
tests:
  gives-one:
    points: 1
    rule: R1
    title: { en: One, zh: 一 }
    fails: { en: '{call} {got} {expected}', zh: '{call} {got} {expected}' }
    hints: [{ en: One., zh: 一。 }]
    rfc: RFC 9293 3.4
`
const files = {
  'exercise.yaml': yaml,
  'brief.en.md': 'R1',
  'brief.zh.md': 'R1',
  'starter.ts': '',
  'solution.ts': 'export const one = () => 1',
  'visible.test.ts': '',
  'hidden.test.ts': '',
  'mutants/two.ts':
    '// Thinks that one is two. Must fail: gives-one\n// 中文：以为一就是二。\nexport const one = () => 2',
}

function write(slug: string, changed: Record<string, string | null> = {}) {
  for (const [name, source] of Object.entries({ ...files, ...changed })) {
    const path = join(catalog, slug, name)
    mkdirSync(dirname(path), { recursive: true })
    if (source !== null) writeFileSync(path, source)
  }
}

test('an exercise is read from its folder', () => {
  write('good')
  const loaded = loadExercise('good', catalog)
  expect(loaded.solution.source).toBe(files['solution.ts'])
  expect(loaded.mutants).toMatchObject([
    {
      name: 'two',
      misconception: { en: 'Thinks that one is two.', zh: '以为一就是二。' },
      mustFail: ['gives-one'],
    },
  ])
  expect(loaded.hasLive).toBe(false)
  expect(listExercises(catalog)).toContain('good')
})

test('a missing file is named', () => {
  write('no-brief', { 'brief.zh.md': null })
  expect(() => loadExercise('no-brief', catalog)).toThrow(/no-brief\/brief\.zh\.md: is missing.*Add brief\.zh\.md/)
})

test.each([
  ['no-chinese', 'export const one = () => 2'],
  ['chinese-later', '// A note.\n// 中文：以为一就是二。\nexport const one = () => 2'],
  ['chinese-without-stop', '// 中文：以为一就是二\nexport const one = () => 2'],
])('a mutant that does not say on its second line in Chinese what it gets wrong is refused: %s', (slug, rest) => {
  write(slug, { 'mutants/two.ts': `// Thinks that one is two. Must fail: gives-one\n${rest}` })
  expect(() => loadExercise(slug, catalog)).toThrow(
    /mutants\/two\.ts:2: the second line does not say in Chinese.*\nWrite it as/,
  )
})

test('a mutant that does not say what must fail is refused', () => {
  write('mute', { 'mutants/two.ts': 'export const one = () => 2' })
  expect(() => loadExercise('mute', catalog)).toThrow(/mutants\/two\.ts:1: the first line does not say/)
})

test('an exercise that does not exist is refused with the names of those that do, and a path is no name', () => {
  write('good')
  expect(() => loadExercise('god', catalog)).toThrow(/no exercise "god".*good/)
  expect(() => loadExercise('../good', catalog)).toThrow(/no exercise/)
})
