import type { Trace, TraceEvent, Value } from '#engine/trace/format'
import type { Moment } from './moments'

/**
 * The fields of an endpoint after a moment, with all that TCP did at once in answer to it.
 *
 * A time alone does not say this: several segments may arrive at the same time.
 *
 * @param moment the index in `moments`; -1 for before the first
 */
export function stateAfter(
  trace: Trace,
  moments: readonly Moment[],
  moment: number,
  endpoint: string,
): Readonly<Record<string, Value>> {
  const limit = endOfAnswer(trace, moments[moment])
  const fields: Record<string, Value> = {}
  const start = trace.snapshots.findLast((it) => it.endpoint === endpoint && it.nextEvent <= limit)
  Object.assign(fields, start?.fields)
  for (const event of trace.events.slice(start?.nextEvent ?? 0, limit)) {
    if (event.endpoint !== endpoint) continue
    for (const [path, , after] of event.changes) fields[path] = after
  }
  return fields
}

const OUTSIDE: ReadonlySet<TraceEvent['kind']> = new Set(['arrival', 'icmp-arrival', 'timer'])

/** The first event that is no answer to a moment: the next that comes from outside (an arrival, an ICMP error, a timer, a call of its own). */
export function endOfAnswer(trace: Trace, moment: Moment | undefined): number {
  if (!moment) return 0
  const next = trace.events.findIndex(
    (event) => event.id > moment.event && (event.cause === null || OUTSIDE.has(event.kind)),
  )
  return next < 0 ? trace.events.length : next
}
