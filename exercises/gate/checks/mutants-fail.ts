import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'
import { failedTests } from '../results'

/**
 * Each mutant fails the tests that its first line names, those and no others, at every seed, and by an assertion.
 *
 * No others, so that the first lines are the whole truth about what the suites see; at every seed, so that a verdict does not
 * hang on luck.
 */
export function mutantsFail({ exercise, vitest }: Evidence): Problem[] {
  return exercise.mutants.flatMap((mutant) => {
    const where = at(mutant)
    const problems: Problem[] = []
    const known = Object.keys(exercise.exercise.tests)
    const unknown = mutant.mustFail.filter((id) => !known.includes(id))
    if (unknown.length > 0) {
      return {
        where,
        what: `must fail ${unknown.join(', ')}, which is no test of exercise.yaml.`,
        todo: `Name tests that exist: ${known.join(', ')}.`,
      }
    }
    for (const [index, results] of vitest.entries()) {
      const its = results.get(mutant.name) ?? new Map()
      const failed = known.filter((id) => failedTests(its).includes(id))
      const missed = mutant.mustFail.filter((id) => !failed.includes(id))
      const more = failed.filter((id) => !mutant.mustFail.includes(id))
      if (missed.length > 0 || more.length > 0) {
        const wrong = [
          ...(missed.length > 0 ? [`passes ${missed.join(', ')}`] : []),
          ...(more.length > 0 ? [`also fails ${more.join(', ')}`] : []),
        ]
        problems.push({
          where,
          what: `${wrong.join(' and ')}${index > 0 ? ', at another case seed than the first' : ''}.`,
          todo:
            index > 0
              ? 'A verdict must not hang on the seed: give the test the case by name, or draw so that it always comes up.'
              : `Correct the test, or end the first line with: Must fail: ${failed.join(', ')}`,
        })
        break
      }
    }
    const crashed = mutant.mustFail.filter((id) => {
      const result = vitest[0]?.get(mutant.name)?.get(id)
      return result?.status === 'failed' && (result.finding === undefined || result.threw)
    })
    if (crashed.length > 0) {
      problems.push({
        where,
        what: `fails ${crashed.join(', ')} by a crash, not by what it answers: ${vitest[0]?.get(mutant.name)?.get(crashed[0] ?? '')?.error}`,
        todo: 'A crash says nothing about the misconception. Let the mutant return a wrong answer, and the test assert with calling().',
      })
    }
    return problems
  })
}
