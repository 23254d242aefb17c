import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CATALOG, loadExercise } from '../load'
import { CHECKS } from './checks'
import { gather } from './evidence'
import { problemText } from './problem'
import { WORK } from './work-folder'

const catalog = join(WORK, `test-${process.pid}`)
const folder = join(catalog, 'sequence-comparison')
afterAll(() => rmSync(catalog, { recursive: true, force: true }))

/** Copies the exercise, with these of its mutants. */
function copyWith(mutants: readonly string[]) {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(CATALOG, 'sequence-comparison'), folder, { recursive: true })
  for (const name of readdirSync(join(folder, 'mutants'))) {
    if (!mutants.includes(name)) rmSync(join(folder, 'mutants', name))
  }
}

/** Replaces a text in a file of the copied exercise. */
function edit(name: string, from: string, to: string) {
  const path = join(folder, name)
  const source = readFileSync(path, 'utf8')
  if (!source.includes(from)) throw new Error(`${name} has no ${from}`)
  writeFileSync(path, source.replace(from, to))
}

test('what is wrong in a real folder is found by running it', { timeout: 120_000 }, async () => {
  copyWith(['leq-plain.ts', 'leq-same-as-lt.ts', 'lt-counts-same.ts'])
  // A type error, an assertion without words, a mutant that stands there twice, and one that crashes.
  edit('starter.ts', 'return false', "return 'no'")
  edit('hidden.test.ts', 'calling({ seqLt }, n, n).gives(false)', 'expect(seqLt(n, n)).toBe(false)')
  edit('hidden.test.ts', "import { test } from 'vitest'", "import { expect, test } from 'vitest'")
  copyFileSync(join(folder, 'mutants/leq-plain.ts'), join(folder, 'mutants/leq-plain-again.ts'))
  edit('mutants/leq-same-as-lt.ts', 'seqLt(a, b)', 'seqLt(a, b) || new Array(-1).length > 0')

  const evidence = await gather(loadExercise('sequence-comparison', catalog))
  const said = CHECKS.flatMap((check) => check(evidence)).map(problemText)

  const expected = [
    /starter\.ts:5: does not compile: TS2322/,
    /mutants\/lt-counts-same\.ts:1: fails lt-same by a crash/,
    /lt-same fails on starter with "expected 'no' to be false/,
    /mutants\/leq-plain\.ts:1: answers every call of the suites as leq-plain-again does/,
    /mutants\/leq-same-as-lt\.ts:1: fails leq-same, live-across-the-wrap by a crash, not by what it answers: seqLeq\(0, 0\) gave RangeError/,
  ]
  for (const problem of expected) expect(said).toContainEqual(expect.stringMatching(problem))
})

test('two submissions of one name are refused before anything runs: their records would be one', async () => {
  copyWith(['leq-plain.ts'])
  const [alternative = ''] = readdirSync(join(folder, 'alternatives'))
  copyFileSync(join(folder, 'alternatives', alternative), join(folder, 'alternatives/leq-plain.ts'))
  await expect(gather(loadExercise('sequence-comparison', catalog))).rejects.toThrow(
    /alternatives\/leq-plain\.ts and .*mutants\/leq-plain\.ts have one name, leq-plain/,
  )
})

test('a mutant that never ends is named, and ends nothing else', { timeout: 120_000 }, async () => {
  copyWith(['leq-plain.ts'])
  edit('mutants/leq-plain.ts', 'a <= b', '{ while (a !== b + 2 ** 40) {} return true }')
  await expect(gather(loadExercise('sequence-comparison', catalog))).rejects.toThrow(
    /sequence-comparison, leq-plain: the grader says timed-out/,
  )
})
