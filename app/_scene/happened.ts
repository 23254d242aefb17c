import type { Nanoseconds } from '#engine/sim/time'
import { endOfAnswer } from './end-of-answer'
import type { Run } from './run'

/**
 * How many events of a run have happened where the cursor stands: those whose id is below it.
 *
 * Where it stands on the last moment of a time, all of that time has happened, as `stateAt` says. Where several segments arrive at
 * once, or a program calls at once because of one, and it stands on an earlier one, only the answers so far have.
 *
 * @param moment the last that has happened, by index in `run.moments`; -1 before the first
 */
export function happenedAt({ trace, moments }: Run, at: Nanoseconds, moment: number): number {
  const next = moments[moment + 1]
  const isAmidst = next !== undefined && next.at <= at
  if (!isAmidst) return eventsUntil(trace.events, at)
  const here = moments[moment]
  return here?.at === at ? endOfAnswer(trace, here) : eventsUntil(trace.events, at - 1)
}

/** How many events are at or before a time: all are in its order. */
function eventsUntil(events: readonly { readonly at: Nanoseconds }[], at: Nanoseconds): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((events[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
