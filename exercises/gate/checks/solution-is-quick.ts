import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'

/** The solution needs less than a tenth of the deadline, so that a slow machine still grades it. */
export function solutionIsQuick({ exercise, solutionMs }: Evidence): Problem[] {
  const { deadlineMs } = exercise.exercise.limits
  if (solutionMs < deadlineMs / 10) return []
  return [
    {
      where: at(exercise.yaml, 'deadlineMs'),
      what: `grading the solution takes ${Math.ceil(solutionMs)} ms, more than a tenth of the deadline of ${deadlineMs} ms.`,
      todo: 'Let the suites do less, or raise limits.deadlineMs.',
    },
  ]
}
