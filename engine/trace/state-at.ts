import type { Nanoseconds } from '../sim/time'
import type { Trace, Value } from './format'

/**
 * The fields of an endpoint once everything at or before `at` has happened.
 *
 * @returns by path, such as `state`, `sndUna`, `timers.retransmission`; null where the endpoint does not exist yet
 */
export function stateAt(trace: Trace, at: Nanoseconds, endpoint: string): Readonly<Record<string, Value>> | null {
  const snapshot = trace.snapshots.findLast((it) => it.endpoint === endpoint && it.at <= at)
  if (!snapshot) return null
  const fields = { ...snapshot.fields }
  for (let id = snapshot.nextEvent; id < trace.events.length; id++) {
    const event = trace.events[id]
    if (!event || event.at > at) break
    if (event.endpoint !== endpoint) continue
    for (const [path, , after] of event.changes) fields[path] = after
  }
  return fields
}
