import type { TcpFormulas } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import type { Congestion } from './congestion/congestion-control'
import type { RoundTrip } from './formulas/rto'
import type { Payload, SackBlock, Segment, SequenceNumber } from './segment'
import type { State } from './state'

export interface SocketAddress {
  readonly host: string
  readonly port: number
}

/** What TCP tells the application above it. */
export const SIGNALS = [
  'established',
  'refused',
  /** No port is left for another connection to this peer. */
  'address-not-available',
  'reset',
  'closing',
  'closed',
  'timeout',
  /** The network said that the peer cannot be reached, and that ended it: at once, or by a timeout afterwards. */
  'unreachable',
  /** R1 (RFC 9293 3.8.3): what was sent has needed many tries; the connection still stands. */
  'delivery-problem',
  /** The peer has urgent data ahead (RFC 9293 3.8.5). */
  'urgent',
] as const
export type Signal = (typeof SIGNALS)[number]

export const TIMER_NAMES = [
  'retransmission',
  'timeWait',
  /** While the peer's window is closed (RFC 9293 3.8.6.1). */
  'zeroWindowProbe',
  'delayedAck',
  /** The override timeout of silly-window avoidance (RFC 9293 3.8.6.2.1). */
  'override',
  'keepalive',
  'userTimeout',
  /** FIN-WAIT-2 of a connection that no program holds any more. */
  'finWait2',
] as const
export type TimerName = (typeof TIMER_NAMES)[number]

/** When to ask a silent peer whether it is still there (RFC 9293 3.8.4). */
export interface Keepalive {
  /** How long nothing must have been heard before the first probe. */
  readonly idle: Nanoseconds
  readonly interval: Nanoseconds
  /** After how many unanswered probes the connection is given up. */
  readonly probes: number
}

/** Something that ICMP said and that may pass (RFC 9293 3.9.2.2): the connection goes on, and a timeout will name it. */
export const SOFT_ERRORS = [
  'network-unreachable',
  'host-unreachable',
  'protocol-unreachable',
  'port-unreachable',
  'source-route-failed',
  'time-exceeded',
  'parameter-problem',
] as const
export type SoftError = (typeof SOFT_ERRORS)[number]

/** Bytes that arrived ahead of RCV.NXT and wait for the gap to close. */
export interface EarlyArrival {
  readonly seq: SequenceNumber
  readonly payload: Payload
}

/**
 * The variables of a connection (RFC 9293 3.3.1): what a rule may change.
 *
 * ```
 *        acknowledged  |  in flight  |  may be sent  |  not yet allowed
 *   -------------------+-------------+---------------+------------------> sequence space
 *                   SND.UNA       SND.NXT     SND.UNA + SND.WND
 * ```
 */
export interface ConnectionFields {
  readonly state: State
  readonly remote: SocketAddress | null
  readonly iss: SequenceNumber
  readonly irs: SequenceNumber
  readonly sndUna: SequenceNumber
  readonly sndNxt: SequenceNumber
  readonly sndWnd: number
  /** SEG.SEQ and SEG.ACK of the segment that last set SND.WND. */
  readonly sndWl1: SequenceNumber
  readonly sndWl2: SequenceNumber
  /** SND.UP: the number after the last urgent byte, while that byte is not acknowledged. */
  readonly sndUp: SequenceNumber | null
  /** Max(SND.WND) of RFC 9293 3.8.6.2.1: the largest window that the peer has stated. */
  readonly maxSndWnd: number
  /** By how many bits a window in a header is shifted: what the peer states, and what we state (RFC 7323 2.3). */
  readonly sndWndShift: number
  readonly rcvWndShift: number
  /** What the peer's MSS option says, or 536 (RFC 9293 3.7.1). */
  readonly peerMss: number
  /** The largest packet that the path is known to carry, headers included. */
  readonly pathMtu: number
  readonly rcvNxt: SequenceNumber
  /** What the peer may still send: the window that was last stated, less what has arrived since. */
  readonly rcvWnd: number
  /** RCV.UP: the number after the peer's last urgent byte, while the application has not read that far. */
  readonly rcvUp: SequenceNumber | null
  /** RCV.USER: bytes that are in order and that the application has not read. */
  readonly rcvUser: number
  /** Segments that take sequence numbers and are not yet acknowledged, oldest first. */
  readonly inFlight: readonly Segment[]
  readonly early: readonly EarlyArrival[]
  /** The number that the peer's FIN takes, once a FIN has been seen. */
  readonly peerFin: SequenceNumber | null
  /** After a timeout: what was in flight is sent again, and this is the next number of it; null where nothing is left to. */
  readonly retransmitNext: SequenceNumber | null
  /** What the application wrote and TCP has not sent yet. */
  readonly unsent: readonly Payload[]
  /** Our FIN: `wanted` since the application closed, `sent` once it has taken a sequence number. */
  readonly fin: 'none' | 'wanted' | 'sent'
  /** What the measured round trips say; null before the first. */
  readonly roundTrip: RoundTrip | null
  /** The retransmission timeout now: after a timeout it is doubled, and only a new measurement brings it down (RFC 6298 5). */
  readonly rto: Nanoseconds
  /**
   * The segment whose round trip is being measured: the number after its last, and when it was sent. With
   * timestamps it may be null when: then this is what must be acknowledged before another echo counts.
   */
  readonly timed: { readonly end: SequenceNumber; readonly sentAt: Nanoseconds | null } | null
  /** How many retransmissions or window probes in a row have had no answer. */
  readonly timeouts: number
  /** Since when the peer has left us without progress: the timer was last started then that has fired since; null where it has not. */
  readonly retransmittingSince: Nanoseconds | null
  readonly congestion: Congestion
  /** Zero-window probes in a row that did not open the window. */
  readonly windowProbes: number
  /** Whether both ends agreed to put timestamps on every segment (RFC 7323 3.2). */
  readonly timestamps: boolean
  /** Where our timestamp clock begins for this peer. */
  readonly tsOffset: number
  /** TS.Recent: the peer's timestamp that goes back as an echo, and when it came. */
  readonly tsRecent: number
  readonly tsRecentAt: Nanoseconds
  /** Whether both ends permitted selective acknowledgments (RFC 2018 2). */
  readonly sack: boolean
  /** What is early as acknowledgments report it, the most recent first (RFC 2018 4). */
  readonly sackBlocks: readonly SackBlock[]
  /** How many more segments are acknowledged at once, whatever the delay. */
  readonly quickAcks: number
  /** What the application chose for this connection. */
  readonly nagle: boolean
  readonly keepalive: Keepalive | null
  readonly userTimeout: Nanoseconds | null
  /** Keepalive probes in a row without an answer. */
  readonly keepaliveProbes: number
  /** No program holds this connection any more. */
  readonly orphan: boolean
  /** Challenge ACKs in the current interval of their limit (RFC 5961 7). */
  readonly challenges: { readonly since: Nanoseconds; readonly sent: number }
  readonly softError: SoftError | null
  /** Of a listener that stays one: how many connections may wait in its queues. Null where the listener becomes the connection. */
  readonly backlog: number | null
  /** How many handshakes of such a listener have begun and not ended: its request queue, or SYN queue. */
  readonly requests: number
  /** How many of its connections stand and wait for the program: its accept queue. */
  readonly waiting: number
}

/** Everything that a rule may read of a connection. */
export interface ConnectionView extends ConnectionFields {
  readonly local: SocketAddress
  /** A LISTEN that became the connection itself: a reset in SYN-RECEIVED returns there. */
  readonly passive: boolean
  /** The listener that this connection came from, until a program accepts it; null then, and where there is none. */
  readonly listener: Pick<ConnectionFields, 'backlog' | 'requests' | 'waiting'> | null
  readonly timers: Readonly<Record<TimerName, Nanoseconds | null>>
  /** Bytes that were put in order for the application. */
  readonly delivered: number
  /** The application takes bytes as they come; otherwise they wait in the receive buffer until it asks. */
  readonly readsAtOnce: boolean
  /** Last.ACK.sent (RFC 7323 4.3). */
  readonly lastAckSent: SequenceNumber
  /** When bytes or a FIN last left, new or again. */
  readonly lastSentAt: Nanoseconds
  /** When something new was last acknowledged. */
  readonly lastProgressAt: Nanoseconds
  /** When a segment last arrived. */
  readonly lastHeardAt: Nanoseconds
  /** This host's secret for initial sequence numbers. */
  readonly secret: number
  readonly profile: Profile
  /** The host's own formulas: a rule never compares sequence numbers by itself. */
  readonly formulas: TcpFormulas
}
