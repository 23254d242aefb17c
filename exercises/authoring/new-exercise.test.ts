import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CHECKS } from '../gate/checks'
import { gather } from '../gate/evidence'
import { problemText } from '../gate/problem'
import { WORK } from '../gate/work-folder'
import { loadExercise } from '../load'
import { newExercise } from './new-exercise'

const catalog = join(WORK, `new-${process.pid}`)
afterAll(() => rmSync(catalog, { recursive: true, force: true }))

test('a new exercise runs, and all that the gate says of it is what its author has to write', {
  timeout: 120_000,
}, async () => {
  const files = newExercise('fast-retransmit', catalog)
  const evidence = await gather(loadExercise('fast-retransmit', catalog))
  const said = CHECKS.flatMap((check) => check(evidence)).map(problemText)

  const leftToWrite = said.filter((problem) => problem.includes('is still to be written: '))
  const others = said.filter((problem) => !leftToWrite.includes(problem))
  expect(others).toEqual([expect.stringContaining('no mutation run of it is kept.')])
  for (const file of files) expect(leftToWrite).toContainEqual(expect.stringContaining(`${file}:`))
})

test.each([
  ['Fast Retransmit', '"fast-retransmit"'],
  ['../escape', '"escape"'],
  ['-', '"fast-retransmit"'],
])('%s is refused as a slug, with one that can be had', (slug, suggested) => {
  expect(() => newExercise(slug, catalog)).toThrow(suggested)
  expect(existsSync(join(catalog, slug, 'exercise.yaml'))).toBe(false)
})

test('a slug that is taken is refused, and its folder stays as it is', () => {
  newExercise('taken', catalog)
  rmSync(join(catalog, 'taken', 'starter.ts'))
  expect(() => newExercise('taken', catalog)).toThrow(/taken is there already, and nothing was changed/)
  expect(existsSync(join(catalog, 'taken', 'starter.ts'))).toBe(false)
})
