import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import type { Signal, SocketAddress, TimerName } from '../tcp/connection-view'
import type { IcmpError } from '../tcp/icmp-error'
import type { Flag, SegmentOptions, SequenceNumber } from '../tcp/segment'

export const TRACE_VERSION = 1

/** All that a run produced. Ids are indices: `segments[id]`, `events[id]`. Times are virtual nanoseconds. */
export interface Trace {
  readonly version: typeof TRACE_VERSION
  readonly scenario: Scenario
  readonly endpoints: readonly Endpoint[]
  readonly links: readonly TraceLink[]
  readonly segments: readonly TraceSegment[]
  readonly transmissions: readonly Transmission[]
  /** ICMP messages, where there were any. */
  readonly messages?: readonly TraceMessage[]
  readonly events: readonly TraceEvent[]
  /** Named measures over time, as points [time, value]: `client.inFlight`, in bytes. */
  readonly series: Readonly<Record<string, readonly (readonly [Nanoseconds, number])[]>>
  readonly snapshots: readonly Snapshot[]
}

/** One end of a connection. */
export interface Endpoint {
  /** The host's name; `server/2` for a host's second connection, and so on. */
  readonly id: string
  readonly host: string
  readonly local: SocketAddress
}

/** A link of the scenario. */
export interface TraceLink {
  readonly id: string
  readonly between: readonly [string, string]
  /** From the first end to the second, and back. */
  readonly delay: readonly [Nanoseconds, Nanoseconds]
}

/** A segment as its sender made it. */
export interface TraceSegment {
  readonly id: number
  /** The id of the endpoint that sent it; null where no connection did: a reset from CLOSED, a forged one. */
  readonly endpoint: string | null
  /** The host that sent it in the name of `source`, where somebody did. */
  readonly forgedBy?: string
  readonly source: SocketAddress
  readonly destination: SocketAddress
  readonly at: Nanoseconds
  readonly seq: SequenceNumber
  /** Null where the ACK bit is off. */
  readonly ack: SequenceNumber | null
  readonly flags: readonly Flag[]
  /** As it stands in the header: not scaled. */
  readonly window: number
  /** SEG.UP, where the URG bit is on. */
  readonly urgent?: number
  /** Where there are any. */
  readonly options?: SegmentOptions
  /** Bytes of payload. */
  readonly length: number
  /** The payload as text, where the scenario wrote text. */
  readonly text?: string
  /** The payload in hexadecimal, where `text` has dots for what cannot be printed. */
  readonly hex?: string
  /** 1 for the first time these sequence numbers are sent, 2 for the first retransmission of any of them, ... */
  readonly copy: number
  /** The id of the event that made it. */
  readonly cause: number
}

/** A segment on one link. */
export interface Transmission {
  readonly segment: number
  readonly link: string
  /** The ends of the link, in the direction of the segment: hosts, or routers on its way. */
  readonly from: string
  readonly to: string
  readonly sent: Nanoseconds
  /** When it arrived at the other end: none where it was lost, two where it was duplicated. */
  readonly arrivals: readonly Nanoseconds[]
  readonly fate: 'delivered' | 'lost' | 'duplicated' | 'corrupted'
  /** Why it was lost: a fault that names it, a full queue, a partition. */
  readonly because?: 'fault' | 'queue-full' | 'partition'
  /** The fault of the scenario that decided its fate, by index in `scenario.faults`. */
  readonly fault?: number
}

/** An ICMP message about a segment (RFC 792), and its way back. */
export interface TraceMessage {
  readonly id: number
  readonly error: IcmpError
  /** Who says it: a router on the segment's way, or a host. */
  readonly from: string
  /** To whom: the host that is said to have sent the segment. */
  readonly to: string
  readonly at: Nanoseconds
  /** What it quotes: the addresses of a segment, and the 8 bytes that hold its ports and its sequence number. */
  readonly quote: Quote
  /** The segment that it is about; null where it was forged. */
  readonly segment: number | null
  /** What "fragmentation needed" says of the next link (RFC 1191 4). */
  readonly nextHopMtu?: number
  /** The event that it follows from; null where it was forged. */
  readonly cause: number | null
  readonly hops: readonly Omit<Transmission, 'segment'>[]
}

/** The segment that an ICMP message is about, as far as the message says. */
export interface Quote {
  readonly source: SocketAddress
  readonly destination: SocketAddress
  readonly seq: SequenceNumber
}

/**
 * Something that happened at one moment. `cause` leads back, event by event, to a call of the application.
 *
 * A `rule` event is one rule's decision: it carries the changes, and the segments that name it as their cause.
 */
export type TraceEvent = {
  readonly id: number
  readonly at: Nanoseconds
  readonly endpoint: string | null
  readonly cause: number | null
  readonly changes: readonly Change[]
} & (
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'arrival'; readonly segment: number }
  /** An ICMP message reached the host that it is for; `endpoint` is the connection that it quotes. */
  | { readonly kind: 'icmp-arrival'; readonly message: number }
  /** A segment reached a host and went no further: a harmed one, a host that is down, no hop left, a link too small. */
  | {
      readonly kind: 'drop'
      readonly segment: number
      readonly host: string
      readonly why: string
      /** The fault of the scenario that did it, by index in `scenario.faults`. */
      readonly fault?: number
    }
  | { readonly kind: 'timer'; readonly timer: TimerName }
  | { readonly kind: 'rule'; readonly rule: string; readonly rfc: string; readonly why: string }
  | { readonly kind: 'signal'; readonly signal: Signal }
  /** The run ends here: a replaced handler broke its contract, or (`handler` null) there were too many events. */
  | { readonly kind: 'halt'; readonly handler: string | null; readonly reason: string }
)

/** What a field of an endpoint can hold. */
export type Value = string | number | boolean | null

/** [path, before, after]: `['sndUna', 100, 101]`, `['timers.retransmission', null, 1000000000]`. */
export type Change = readonly [path: string, before: Value, after: Value]

/** All fields of an endpoint at a moment: `stateAt` starts from the last one and applies the changes since. */
export interface Snapshot {
  readonly at: Nanoseconds
  /** The first event that this snapshot does not contain. */
  readonly nextEvent: number
  readonly endpoint: string
  readonly fields: Readonly<Record<string, Value>>
}
