import { traceUntil } from '#app/_scene/trace-until'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

/** A run up to a moment without the states of its ends, for who is asked which state one is in. */
export function statesHidden(trace: Trace, atMs: number): Trace {
  const { events, ...rest } = traceUntil(trace, milliseconds(atMs))
  return {
    ...rest,
    events: events.map((event) => ({ ...event, changes: event.changes.filter(([path]) => path !== 'state') })),
  }
}
