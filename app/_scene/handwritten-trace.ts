import { milliseconds } from '#engine/sim/time'
import type { Flag } from '#engine/tcp/segment'
import type { Trace, TraceEvent, TraceSegment, Transmission } from '#engine/trace/format'

interface Written {
  readonly from: 'client' | 'server'
  readonly sentMs: number
  /** None where it is lost. */
  readonly arrivesMs?: number
  readonly flags?: readonly Flag[]
  readonly seq?: number
  readonly ack?: number
  readonly length?: number
  readonly copy?: number
}

/** For tests: a trace of the segments that are written down, without a run. Each is a call's, and its arrival an event. */
export function handwrittenTrace(written: readonly Written[], delayMs = 40): Trace {
  const address = { client: { host: 'client', port: 49_152 }, server: { host: 'server', port: 80 } }
  const events: TraceEvent[] = []
  const segments: TraceSegment[] = []
  const transmissions: Transmission[] = []
  written.forEach((it, id) => {
    const to = it.from === 'client' ? 'server' : 'client'
    const sent = milliseconds(it.sentMs)
    const cause = events.length
    events.push({ id: cause, at: sent, endpoint: it.from, cause: null, changes: [], kind: 'call', call: 'send' })
    segments.push({
      id,
      endpoint: it.from,
      source: address[it.from],
      destination: address[to],
      at: sent,
      seq: it.seq ?? 0,
      ack: it.ack ?? null,
      flags: it.flags ?? [],
      window: 1000,
      length: it.length ?? 0,
      copy: it.copy ?? 1,
      cause,
    })
    const arrivals = it.arrivesMs === undefined ? [] : [milliseconds(it.arrivesMs)]
    for (const at of arrivals) {
      const event = { id: events.length, at, endpoint: to, cause, changes: [], kind: 'arrival', segment: id } as const
      events.push(event)
    }
    transmissions.push({
      segment: id,
      link: 'client-server',
      from: it.from,
      to,
      sent,
      arrivals,
      fate: arrivals.length === 0 ? 'lost' : 'delivered',
    })
  })
  return {
    version: 1,
    scenario: {
      version: 1,
      profile: 'rfc9293',
      hosts: { client: {}, server: {} },
      links: [],
      calls: [],
      untilMs: 10_000,
    },
    endpoints: [
      { id: 'client', host: 'client', local: address.client },
      { id: 'server', host: 'server', local: address.server },
    ],
    links: [
      { id: 'client-server', between: ['client', 'server'], delay: [milliseconds(delayMs), milliseconds(delayMs)] },
    ],
    segments,
    transmissions,
    events,
    series: {},
    snapshots: [],
  }
}
