import { traceUntil } from '#app/_scene/trace-until'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

/** A run up to a moment without the states of its ends, for who is asked which state one is in. */
export const statesHidden = (trace: Trace, atMs: number): Trace => withoutStates(traceUntil(trace, milliseconds(atMs)))

/** A run without the states of its ends: where one points at what changes a state, they would say it. */
export const withoutStates = (trace: Trace): Trace => ({
  ...trace,
  events: trace.events.map((event) => ({ ...event, changes: event.changes.filter(([path]) => path !== 'state') })),
})
