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

/** The changes of state, of each connection and moment the last. */
export function statesOf(trace: Trace): readonly StateChange[] {
  const counts = new Map<string, number>()
  for (const { host } of trace.endpoints) counts.set(host, (counts.get(host) ?? 0) + 1)
  const endpoints = new Map(trace.endpoints.map((endpoint) => [endpoint.id, endpoint]))
  const last = new Map<string, StateChange>()
  for (const { changes, endpoint, at, id } of trace.events) {
    const its = endpoints.get(endpoint ?? '')
    if (!its || (counts.get(its.host) ?? 0) > MOST_CONNECTIONS) continue
    const state = changes.findLast(([path]) => path === 'state')?.[2]
    const number = its.id.split('/')[1]
    if (typeof state !== 'string') continue
    last.set(`${its.id} ${at}`, { host: its.host, text: number ? `${number}: ${state}` : state, at, event: id })
  }
  return [...last.values()].sort((a, b) => a.at - b.at || a.event - b.event)
}
