import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'

/**
 * No two mutants behave alike.
 *
 * Two behave alike if they give the same answer to every call that the suites make of the solution, those of a live
 * connection included. What no test ever asks makes no difference: no learner could be told it. The same tests failing is
 * not yet the same behaviour, and plain `<` beside a difference without `| 0` is, however different they look.
 */
export function mutantsDiffer({ exercise, answers }: Evidence): Problem[] {
  const seen = new Map<string, string>()
  return exercise.mutants.flatMap((mutant) => {
    const behaviour = (answers.get(mutant.name) ?? []).join('\n')
    const twin = seen.get(behaviour)
    if (twin === undefined) {
      seen.set(behaviour, mutant.name)
      return []
    }
    return [
      {
        where: at(mutant),
        what: `answers every call of the suites as ${twin} does.`,
        todo: `It is the same mistake twice: remove one, and name both ways of writing it in the other's first line.`,
      },
    ]
  })
}
