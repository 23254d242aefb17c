import type { TraceEvent } from '#engine/trace/format'
import { happenedAt } from './happened'
import { momentAt } from './moments'
import type { Run } from './run'

/**
 * The moment at which the cursor stands for an event: of those of its time the first by which it has happened, so that what it led to
 * at the same time has not; the last before it where its time has none.
 */
export function momentOfEvent(run: Run, { id, at }: TraceEvent): number {
  const last = momentAt(run.moments, at)
  let first = last
  while (run.moments[first - 1]?.at === at) first--
  for (let moment = first; moment < last; moment++) if (happenedAt(run, at, moment) > id) return moment
  return last
}
