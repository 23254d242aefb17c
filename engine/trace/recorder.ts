import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import { TIMER_NAMES } from '../tcp/connection-view'
import { seqDistance } from '../tcp/formulas/sequence-numbers'
import { flagsOf, segmentLength } from '../tcp/segment'
import { total } from '../tcp/sending/payloads'
import type { Datagram } from '../tcp/tcp-host'
import {
  type Change,
  type Endpoint,
  type Snapshot,
  TRACE_VERSION,
  type Trace,
  type TraceEvent,
  type TraceLink,
  type TraceSegment,
  type Transmission,
  type Value,
} from './format'

type Point = readonly [Nanoseconds, number]
/** An event before it has its number; distributed over the kinds, so that each keeps its own fields. */
export type EventWords = TraceEvent extends infer Kind ? (Kind extends TraceEvent ? Omit<Kind, 'id'> : never) : never

/** Writes down what a run does. Invariant: ids are indices, and whatever is named as a cause was written before. */
export class Recorder {
  readonly #endpoints: Endpoint[] = []
  readonly #segments: TraceSegment[] = []
  readonly #transmissions: Transmission[] = []
  readonly #events: TraceEvent[] = []
  readonly #series = new Map<string, Point[]>()
  readonly #snapshots: Snapshot[] = []
  /** How often the numbers from a sequence number on were sent, by endpoint and number. */
  readonly #copies = new Map<string, number>()

  get eventCount(): number {
    return this.#events.length
  }

  endpoint(connection: Connection, now: Nanoseconds): void {
    this.#endpoints.push({ id: connection.id, host: connection.local.host, local: connection.local })
    this.#snapshots.push({
      at: now,
      nextEvent: this.#events.length,
      endpoint: connection.id,
      fields: fieldsOf(connection),
    })
  }

  event(words: EventWords): number {
    const id = this.#events.length
    this.#events.push({ id, ...words })
    return id
  }

  /** What `act` changed in a connection. */
  changes(connection: Connection, act: () => void, now: Nanoseconds): readonly Change[] {
    const before = fieldsOf(connection)
    act()
    const after = fieldsOf(connection)
    this.#point(`${connection.id}.inFlight`, now, seqDistance(connection.sndUna, connection.sndNxt))
    return Object.entries(after).flatMap(([path, value]): Change[] => {
      const old = before[path] ?? null
      return old === value ? [] : [[path, old, value]]
    })
  }

  segment({ source, destination, segment }: Datagram, endpoint: string | null, at: Nanoseconds, cause: number): number {
    const id = this.#segments.length
    const { bytes } = segment.payload
    this.#segments.push({
      id,
      endpoint,
      source,
      destination,
      at,
      seq: segment.seq,
      ack: segment.ack,
      flags: flagsOf(segment),
      window: segment.window,
      ...(segment.urgent !== null && { urgent: segment.urgent }),
      ...(Object.keys(segment.options).length > 0 && { options: segment.options }),
      length: segment.payload.length,
      ...(bytes && { text: printable(bytes) }),
      copy: segmentLength(segment) > 0 ? this.#copy(`${endpoint} ${segment.seq}`) : 1,
      cause,
    })
    return id
  }

  transmission(transmission: Transmission): void {
    this.#transmissions.push(transmission)
  }

  trace(scenario: Scenario, links: readonly TraceLink[]): Trace {
    return {
      version: TRACE_VERSION,
      scenario,
      endpoints: this.#endpoints,
      links,
      segments: this.#segments,
      transmissions: this.#transmissions,
      events: this.#events,
      series: Object.fromEntries(this.#series),
      snapshots: this.#snapshots,
    }
  }

  #copy(key: string): number {
    const copy = (this.#copies.get(key) ?? 0) + 1
    this.#copies.set(key, copy)
    return copy
  }

  #point(name: string, now: Nanoseconds, value: number): void {
    const points = this.#series.get(name) ?? []
    this.#series.set(name, points)
    if (points.at(-1)?.[1] !== value) points.push([now, value])
  }
}

/** A connection's fields as the trace shows them: queues by what they hold, not by how. */
function fieldsOf(connection: Connection): Record<string, Value> {
  const { congestion, keepalive, timers } = connection
  return {
    state: connection.state,
    remote: connection.remote && `${connection.remote.host}:${connection.remote.port}`,
    iss: connection.iss,
    irs: connection.irs,
    sndUna: connection.sndUna,
    sndNxt: connection.sndNxt,
    sndWnd: connection.sndWnd,
    sndWl1: connection.sndWl1,
    sndWl2: connection.sndWl2,
    sndUp: connection.sndUp,
    maxSndWnd: connection.maxSndWnd,
    sndWndShift: connection.sndWndShift,
    rcvWndShift: connection.rcvWndShift,
    peerMss: connection.peerMss,
    pathMtu: connection.pathMtu,
    rcvNxt: connection.rcvNxt,
    rcvWnd: connection.rcvWnd,
    rcvUp: connection.rcvUp,
    rcvUser: connection.rcvUser,
    peerFin: connection.peerFin,
    fin: connection.fin,
    rto: connection.rto,
    srtt: connection.roundTrip?.srtt ?? null,
    timeouts: connection.timeouts,
    cwnd: congestion.cwnd,
    ssthresh: congestion.ssthresh,
    duplicateAcks: congestion.duplicateAcks,
    inRecovery: congestion.inRecovery,
    windowProbes: connection.windowProbes,
    timestamps: connection.timestamps,
    tsRecent: connection.tsRecent,
    segmentsToAck: connection.segmentsToAck,
    quickAcks: connection.quickAcks,
    nagle: connection.nagle,
    keepalive: keepalive && `${keepalive.idle} ${keepalive.interval} ${keepalive.probes}`,
    keepaliveProbes: connection.keepaliveProbes,
    userTimeout: connection.userTimeout,
    orphan: connection.orphan,
    challenges: connection.challenges.sent,
    softError: connection.softError,
    delivered: connection.delivered,
    inFlight: connection.inFlight.length,
    early: total(connection.early.map(({ payload }) => payload)),
    unsent: total(connection.unsent),
    ...Object.fromEntries(TIMER_NAMES.map((timer) => [`timers.${timer}`, timers[timer]])),
  }
}

/** Bytes as text: what is no printable ASCII becomes a dot. */
const printable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join('')
