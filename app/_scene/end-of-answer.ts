import type { Trace, TraceEvent } from '#engine/trace/format'
import type { Moment } from './moments'

const OUTSIDE: ReadonlySet<TraceEvent['kind']> = new Set(['arrival', 'icmp-arrival', 'timer', 'call'])

/**
 * The first event that is no answer to a moment: the next that comes from outside of TCP (an arrival, an ICMP error, a timer, a call).
 *
 * What a program calls because of an arrival is a step of its own, though it takes no time: a server that closes as soon as it reads
 * the end of the stream has been in CLOSE-WAIT all the same.
 */
export function endOfAnswer({ events }: Trace, moment: Moment | undefined): number {
  if (!moment) return 0
  for (let id = moment.event + 1; id < events.length; id++) {
    const event = events[id]
    if (event && (event.cause === null || OUTSIDE.has(event.kind))) return id
  }
  return events.length
}
