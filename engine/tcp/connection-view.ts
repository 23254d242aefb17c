import type { TcpFormulas } from '../handlers'
import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import type { RoundTrip } from './formulas/rto'
import type { Payload, Segment, SequenceNumber } from './segment'
import type { State } from './state'

export interface SocketAddress {
  readonly host: string
  readonly port: number
}

/** What TCP tells the application above it. */
export const SIGNALS = ['established', 'refused', 'reset', 'closing', 'closed', 'timeout'] as const
export type Signal = (typeof SIGNALS)[number]

export const TIMER_NAMES = ['retransmission', 'timeWait'] as const
export type TimerName = (typeof TIMER_NAMES)[number]

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
  readonly rcvNxt: SequenceNumber
  readonly rcvWnd: number
  /** Segments that take sequence numbers and are not yet acknowledged, oldest first. */
  readonly inFlight: readonly Segment[]
  readonly early: readonly EarlyArrival[]
  /** The number that the peer's FIN takes, once a FIN has been seen. */
  readonly peerFin: SequenceNumber | null
  /** What the application wrote and TCP has not sent yet. */
  readonly unsent: readonly Payload[]
  /** Our FIN: `wanted` since the application closed, `sent` once it has taken a sequence number. */
  readonly fin: 'none' | 'wanted' | 'sent'
  /** What the measured round trips say; null before the first. */
  readonly roundTrip: RoundTrip | null
  /** The retransmission timeout now: after a timeout it is doubled, and only a new measurement brings it down (RFC 6298 5). */
  readonly rto: Nanoseconds
  /** The segment whose round trip is being measured: the number after its last, and when it was sent. */
  readonly timed: { readonly end: SequenceNumber; readonly sentAt: Nanoseconds } | null
  /** How many times in a row the retransmission timer fired without any progress. */
  readonly timeouts: number
}

/** Everything that a rule may read of a connection. */
export interface ConnectionView extends ConnectionFields {
  readonly local: SocketAddress
  /** Opened by LISTEN: a reset in SYN-RECEIVED returns there. */
  readonly passive: boolean
  readonly timers: Readonly<Record<TimerName, Nanoseconds | null>>
  /** Bytes that the application has been given. */
  readonly delivered: number
  /** This host's secret for initial sequence numbers. */
  readonly secret: number
  readonly profile: Profile
  /** The host's own formulas: a rule never compares sequence numbers by itself. */
  readonly formulas: TcpFormulas
}
