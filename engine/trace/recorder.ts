import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import { TIMER_NAMES } from '../tcp/connection-view'
import { seqDistance } from '../tcp/formulas/sequence-numbers'
import { total } from '../tcp/sending/payloads'
import type { EventWords, RuleFired } from './counting-recorder'
import type { Change, Endpoint, Snapshot, Trace, TraceEvent, TraceLink, Value } from './format'
import { blocksText } from './options-text'
import { SegmentRecorder } from './segment-recorder'

type Point = readonly [Nanoseconds, number]

/** The level `full`. Invariant: ids are indices, and whatever is named as a cause was written before. */
export class Recorder extends SegmentRecorder {
  readonly #endpoints: Endpoint[] = []
  readonly #events: TraceEvent[] = []
  readonly #series = new Map<string, Point[]>()
  readonly #snapshots: Snapshot[] = []
  /** The fields of the connection that a rule is about to change. */
  #before: Record<string, Value> = {}

  override get eventCount(): number {
    return this.#events.length
  }

  override endpoint(connection: Connection, now: Nanoseconds): void {
    this.#endpoints.push({ id: connection.id, host: connection.local.host, local: connection.local })
    this.#snapshots.push({
      at: now,
      nextEvent: this.#events.length,
      endpoint: connection.id,
      fields: fieldsOf(connection),
    })
  }

  override event(words: EventWords): number {
    const id = this.#events.length
    this.#events.push({ id, ...words })
    return id
  }

  override arrival(connection: Connection | undefined, segment: number, at: Nanoseconds, cause: number): number {
    return this.event({ kind: 'arrival', at, endpoint: connection?.id ?? null, cause, changes: [], segment })
  }

  override beforeRule(connection: Connection): void {
    this.#before = fieldsOf(connection)
  }

  override rule({ connection, rule, rfc, why, cause }: RuleFired, at: Nanoseconds): number {
    const changes = this.#changesOf(connection)
    this.#point(`${connection.id}.inFlight`, at, seqDistance(connection.sndUna, connection.sndNxt))
    return this.event({ kind: 'rule', at, endpoint: connection.id || null, cause, changes, rule, rfc, why })
  }

  /** What a rule has changed in a connection. */
  #changesOf(connection: Connection): readonly Change[] {
    return Object.entries(fieldsOf(connection)).flatMap(([path, value]): Change[] => {
      const old = this.#before[path] ?? null
      return old === value ? [] : [[path, old, value]]
    })
  }

  override trace(scenario: Scenario, links: readonly TraceLink[]): Trace {
    return {
      ...super.trace(scenario, links),
      endpoints: this.#endpoints,
      events: this.#events,
      series: Object.fromEntries(this.#series),
      snapshots: this.#snapshots,
    }
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
    retransmitNext: connection.retransmitNext,
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
    tsOffset: connection.tsOffset,
    tsRecent: connection.tsRecent,
    sack: connection.sack,
    sackBlocks: connection.sackBlocks.length === 0 ? null : blocksText(connection.sackBlocks),
    quickAcks: connection.quickAcks,
    nagle: connection.nagle,
    keepalive: keepalive && `${keepalive.idle} ${keepalive.interval} ${keepalive.probes}`,
    keepaliveProbes: connection.keepaliveProbes,
    userTimeout: connection.userTimeout,
    orphan: connection.orphan,
    challenges: connection.challenges.sent,
    softError: connection.softError,
    backlog: connection.backlog,
    requests: connection.requests,
    waiting: connection.waiting,
    delivered: connection.delivered,
    inFlight: connection.inFlight.length,
    early: total(connection.early.map(({ payload }) => payload)),
    unsent: total(connection.unsent),
    ...Object.fromEntries(TIMER_NAMES.map((timer) => [`timers.${timer}`, timers[timer]])),
  }
}
