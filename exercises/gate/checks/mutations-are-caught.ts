import type { Evidence } from '../evidence'
import { keptMutation, mutationCommand, suitesHash } from '../kept-mutation'
import { at, type Problem } from '../problem'

/** The least part of all changes of a solution that its suites must catch. */
const LEAST_CAUGHT = 0.9

/**
 * A mutation run over the solution is kept, of these very suites, and they caught nine changes in ten; of each of the others
 * stands there why no test has to catch it.
 */
export function mutationsAreCaught({ exercise }: Pick<Evidence, 'exercise'>): Problem[] {
  const { slug, solution, mutation } = exercise
  const kept = keptMutation(exercise)
  if (kept === null || mutation === null) {
    return [
      {
        where: at(solution),
        what: 'no mutation run of it is kept.',
        todo: `Run \`${mutationCommand(slug)}\`, which writes mutation.json.`,
      },
    ]
  }
  if (kept.hash !== suitesHash(exercise)) {
    return [
      {
        where: at(mutation),
        what: 'the solution or a suite has changed since this mutation run.',
        todo: `Run \`${mutationCommand(slug)}\`; the reasons of survivors that are still there are kept.`,
      },
    ]
  }
  const problems: Problem[] = kept.survivors
    .filter(({ reason }) => reason.trim() === '')
    .map(({ line, code, became }) => ({
      where: `${at(solution).replace(/\d+$/, '')}${line}`,
      what: `with \`${became}\` in place of \`${code}\` every test passes.`,
      todo: 'Let a test fail on it, or say in mutation.json why none has to.',
    }))
  if (kept.caught < kept.tried * LEAST_CAUGHT) {
    problems.push({
      where: at(mutation, '"caught"'),
      what: `the suites catch ${kept.caught} of ${kept.tried} changes of the solution, fewer than nine in ten.`,
      todo: 'Add the cases that are missing; write the solution without what changes nothing.',
    })
  }
  return problems
}
