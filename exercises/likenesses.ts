import { dirname } from 'node:path'
import { digestOf, failedTests, type Likeness } from './grader/likeness'
import { gradeExercise } from './grader/node/grade'
import { PUBLIC_CASE_SEED } from './grader/public-case-seed'
import type { Verdict } from './grader/verdict'
import type { LoadedExercise } from './load'

/**
 * What each of an exercise's mutants looks like from outside, for `likenessOf`.
 *
 * Its first line says which tests it fails; only mutants that fail the same tests are run, so that what they answer can tell them
 * apart. Left out is what would say nothing: all tests, those that the starter fails, and mutants that answer alike.
 */
export async function likenessesOf(loaded: LoadedExercise): Promise<Likeness[]> {
  const { exercise, hiddenTest, mutants, slug, starter } = loaded
  const ids = Object.keys(exercise.tests)
  const { entryPoints, limits } = exercise
  const tests = ids.map((id) => ({ id, points: 1 }))
  const grade = (source: string): Promise<Verdict> =>
    gradeExercise({ slug, tests, entryPoints, limits }, dirname(hiddenTest.path), source, PUBLIC_CASE_SEED)

  const tooCommon = [ids, failedTests(await grade(starter.source))].map((each) => each.join())
  const groups = new Map<string, typeof mutants>()
  for (const mutant of mutants) {
    const key = ids.filter((id) => mutant.mustFail.includes(id)).join()
    if (!tooCommon.includes(key)) groups.set(key, [...(groups.get(key) ?? []), mutant])
  }

  const likenesses: Likeness[] = []
  for (const [key, group] of groups) {
    const all: Likeness[] = []
    for (const { misconception, source } of group) {
      const found = group.length === 1 ? {} : { found: digestOf(await grade(source)) }
      all.push({ tests: key.split(','), misconception, ...found })
    }
    likenesses.push(...all.filter((one) => all.every((other) => other === one || other.found !== one.found)))
  }
  return likenesses
}
