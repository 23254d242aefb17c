import type { Trace, TraceEvent } from '#engine/trace/format'
import type { Moment } from './moments'

const OUTSIDE: ReadonlySet<TraceEvent['kind']> = new Set(['arrival', 'icmp-arrival', 'timer'])

/** The first event that is no answer to a moment: the next that comes from outside (an arrival, an ICMP error, a timer, a call of its own). */
export function endOfAnswer(trace: Trace, moment: Moment | undefined): number {
  if (!moment) return 0
  const next = trace.events.findIndex(
    (event) => event.id > moment.event && (event.cause === null || OUTSIDE.has(event.kind)),
  )
  return next < 0 ? trace.events.length : next
}
