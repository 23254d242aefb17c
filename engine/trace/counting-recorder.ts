import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import type { Connection } from '../tcp/connection'
import type { Datagram } from '../tcp/surroundings'
import { TRACE_VERSION, type Trace, type TraceEvent, type TraceLink, type TraceMessage } from './format'

/** An event before it has its number; distributed over the kinds, so that each keeps its own fields. */
export type EventWords = TraceEvent extends infer Kind ? (Kind extends TraceEvent ? Omit<Kind, 'id'> : never) : never

type Hop = TraceMessage['hops'][number]
/** An ICMP message before it has its number and its way. */
export type MessageWords = Omit<TraceMessage, 'id' | 'hops'>

/** What a rule decided, as far as a trace tells it. */
export interface RuleFired {
  readonly connection: Connection
  readonly rule: string
  readonly rfc: string
  readonly why: string
  readonly cause: number
}

/**
 * The level `off`, and what every level does: it counts events and segments, so that a run ends where it would end at any
 * other level, and keeps only why a run was halted.
 *
 * Each further level is a recorder that writes more of the same calls down: whoever makes them knows of no level.
 */
export class CountingRecorder {
  #events = 0
  #segments = 0
  readonly #halts: TraceEvent[] = []

  get eventCount(): number {
    return this.#events
  }

  get segmentCount(): number {
    return this.#segments
  }

  endpoint(_connection: Connection, _now: Nanoseconds): void {}

  event(words: EventWords): number {
    if (words.kind === 'halt') this.#halts.push({ id: this.#halts.length, ...words })
    return this.#events++
  }

  /** A segment reaches the connection that it is for, or none. */
  arrival(_connection: Connection | undefined, _segment: number, _now: Nanoseconds, _cause: number): number {
    return this.#events++
  }

  /** A rule is about to change a connection. */
  beforeRule(_connection: Connection): void {}

  /** The rule has done what it decided. */
  rule(_fired: RuleFired, _now: Nanoseconds): number {
    return this.#events++
  }

  /** A segment leaves its source, or whoever forges it. */
  segment(_datagram: Datagram, _endpoint: string | null, _at: Nanoseconds, _cause: number, _forgedBy?: string): number {
    return this.#segments++
  }

  /** A segment on one link; returns what `overtaken` calls it. */
  transmission(_segment: number, _hop: Hop): number {
    return 0
  }

  /** A segment that was written down as lost until others overtake it: they have, and it arrives. */
  overtaken(_transmission: number, _at: Nanoseconds): void {}

  message(_words: MessageWords): number {
    return 0
  }

  /** An ICMP message on one link. */
  messageOnLink(_message: number, _hop: Hop): void {}

  trace(scenario: Scenario, links: readonly TraceLink[]): Trace {
    return {
      version: TRACE_VERSION,
      scenario,
      endpoints: [],
      links,
      segments: [],
      transmissions: [],
      events: this.#halts,
      series: {},
      snapshots: [],
    }
  }
}
