import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'
import { failedTests } from '../results'

/** The solution and at least two alternatives pass every test, whatever the seed. */
export function rightOnesPass({ exercise, vitest }: Evidence): Problem[] {
  const problems: Problem[] = []
  if (exercise.alternatives.length < 2) {
    problems.push({
      where: at(exercise.solution),
      what: `has ${exercise.alternatives.length} alternatives beside it.`,
      todo: 'A suite must take any right answer. Add at least two of another shape in alternatives/.',
    })
  }
  for (const { name, ...file } of [{ name: 'solution', ...exercise.solution }, ...exercise.alternatives]) {
    const failed = new Set(vitest.flatMap((results) => failedTests(results.get(name) ?? new Map())))
    const ran = vitest.every((results) => results.get(name)?.size)
    if (!ran) {
      problems.push({
        where: at(file),
        what: 'did not run: no test of either suite reported.',
        todo: 'Run `npx vitest run --root exercises/catalog` to see why it does not load.',
      })
    } else if (failed.size > 0) {
      problems.push({
        where: at(file),
        what: `is right, and fails ${[...failed].join(', ')}.`,
        todo: 'Correct the submission if it breaks a rule of the brief, else the test, which asks for more than the brief.',
      })
    }
  }
  return problems
}
