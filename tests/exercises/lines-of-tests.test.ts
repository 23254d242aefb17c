import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compileErrors } from '#exercises/gate/compile-errors'
import { runInVitest } from '#exercises/gate/run-in-vitest'
import { WORK } from '#exercises/gate/work-folder'
import { gradeInNode } from '#exercises/grader/node/grade'
import { CATALOG, listExercises, loadExercise } from '#exercises/load'
import { isThorough } from '../engine/thoroughness'

const catalog = join(WORK, `lines-${process.pid}`)
afterAll(() => rmSync(catalog, { recursive: true, force: true }))

/** Puts each case that the starter fails into the exercise's visible suite, as a test of that line alone. */
async function withTheLinesOfTheStarter(slug: string) {
  const { starter, visibleTest } = loadExercise(slug)
  const { tests } = await gradeInNode({ slug, source: starter.source, caseSeed: 7 })
  const lines = tests.flatMap(({ id, finding }) => (finding?.code === undefined ? [] : [{ id: `line-${id}`, finding }]))
  const added = lines.map(({ id, finding }) => `test('${id}', () => {\n  ${finding.code}\n})\n`)

  cpSync(join(CATALOG, slug), join(catalog, slug), { recursive: true })
  writeFileSync(join(catalog, slug, 'visible.test.ts'), `${visibleTest.source}\n${added.join('\n')}`)
  return { lines, exercise: loadExercise(slug, catalog) }
}

/** One for each way of asking. */
const SOME = ['frame-decoder', 'rto-estimator', 'tcp-checksum', 'time-wait']

test.each(isThorough ? listExercises() : SOME)(
  '%s: a failing case, put as a line into the visible suite, compiles, fails there as it did, and passes with the solution',
  async (slug) => {
    const { lines, exercise } = await withTheLinesOfTheStarter(slug)
    expect(lines.length).toBeGreaterThan(0)
    expect(compileErrors({ ...exercise, mutants: [], alternatives: [] })).toEqual([])

    const submissions = new Map([
      ['solution', exercise.solution.source],
      ['starter', exercise.starter.source],
    ])
    const { results } = await runInVitest(exercise, submissions, 7)
    for (const { id, finding } of lines) {
      expect(results.get('solution')?.get(id)).toMatchObject({ status: 'passed' })
      expect(results.get('starter')?.get(id)).toMatchObject({ status: 'failed', finding })
    }
  },
  60_000,
)
