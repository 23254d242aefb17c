import type { Trace } from '#engine/trace/format'
import type { Place } from './timers'

/** A connection of a host comes into a state. */
export interface StateChange extends Place {
  readonly host: string
  /** The state as RFC 9293 writes it; where the host has several connections, behind the number of this one. */
  readonly text: string
}

/** A host with more connections than this has no room for their states. */
const MOST_CONNECTIONS = 3

/** The changes of state in their order: a connection that passes through several at one moment has them all. */
export function statesOf(trace: Trace): readonly StateChange[] {
  const counts = new Map<string, number>()
  for (const { host } of trace.endpoints) counts.set(host, (counts.get(host) ?? 0) + 1)
  const endpoints = new Map(trace.endpoints.map((endpoint) => [endpoint.id, endpoint]))
  const found = trace.events.flatMap(({ changes, endpoint, at, id }): StateChange[] => {
    const its = endpoints.get(endpoint ?? '')
    if (!its || (counts.get(its.host) ?? 0) > MOST_CONNECTIONS) return []
    const number = its.id.split('/')[1]
    return changes.flatMap(([path, , state]) =>
      path === 'state' && typeof state === 'string'
        ? [{ host: its.host, text: number ? `${number}: ${state}` : state, at, event: id }]
        : [],
    )
  })
  return found.sort((a, b) => a.at - b.at || a.event - b.event)
}
