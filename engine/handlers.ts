import type { Nanoseconds } from './sim/time'
import type {
  ConnectionFields,
  ConnectionView,
  Keepalive,
  Signal,
  SocketAddress,
  TimerName,
} from './tcp/connection-view'
import type { ListenLimits, ListenQueues } from './tcp/formulas/admit-syn'
import type { Waiting } from './tcp/formulas/how-much-to-send'
import type { Stamp } from './tcp/formulas/is-behind'
import type { ReuseOfTimeWait } from './tcp/formulas/may-reuse-time-wait'
import type { RoundTrip, RtoBounds } from './tcp/formulas/rto'
import type { Handshake } from './tcp/formulas/syn-cookie'
import type { EndedConnection, NewSyn } from './tcp/formulas/syn-in-time-wait'
import type { ReceiveBuffer } from './tcp/formulas/window-to-advertise'
import type { IcmpError } from './tcp/icmp-error'
import type { Payload, Segment, SequenceNumber } from './tcp/segment'

/**
 * Every formula and rule of the engine that can be replaced, by layer.
 *
 * A **formula** returns a value. A **rule** looks at a connection and an input and says what should happen, or null where it
 * has nothing to say. Neither keeps state: everything that it may know is in its arguments.
 */
interface Handlers {
  readonly tcp: TcpHandlers
}

export type TcpHandlers = TcpFormulas & TcpRules

/** What a host runs in place of the reference: any handler of any layer. */
export type Replacements = { readonly [Layer in keyof Handlers]?: Partial<Handlers[Layer]> }

export interface TcpFormulas {
  /** Is `a` before `b`, modulo 2^32 (RFC 9293 3.4)? Not defined for two numbers exactly 2^31 apart; so for all three. */
  readonly seqLt: (a: SequenceNumber, b: SequenceNumber) => boolean
  /** Is `a` before `b`, or the same? */
  readonly seqLeq: (a: SequenceNumber, b: SequenceNumber) => boolean
  /** Is `seq` in the range from `start` up to, but without, `end`? The range is at most 2^31 - 1 long. */
  readonly seqBetween: (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) => boolean
  /** The retransmission timeout after one more measured round trip (RFC 6298 2). */
  readonly nextRto: (before: RoundTrip | null, sample: Nanoseconds, bounds: RtoBounds) => RoundTrip
  /** How many bytes of what waits leave now: Nagle and the sender's silly-window avoidance (RFC 9293 3.7.4, 3.8.6.2.1). */
  readonly howMuchToSend: (waiting: Waiting) => number
  /** The initial sequence number of a new connection (RFC 6528 3). */
  readonly isn: (local: SocketAddress, remote: SocketAddress, secret: number, now: Nanoseconds) => SequenceNumber
  /** The window to put into a header: 16 bits, scaled (RFC 9293 3.8.6.2.2). */
  readonly windowToAdvertise: (buffer: ReceiveBuffer) => number
  /** Does a SYN that arrives in TIME-WAIT open the connection anew (RFC 6191 2)? */
  readonly synInTimeWait: (
    ended: EndedConnection,
    syn: NewSyn,
    formulas: Pick<TcpFormulas, 'seqLt'>,
  ) => 'accept' | 'drop'
  /** What becomes of a SYN at a listener with a backlog (Linux `tcp_conn_request`). */
  readonly admitSyn: (queues: ListenQueues, limits: ListenLimits) => 'queue' | 'cookie' | 'drop'
  /** What the acknowledgment gets that would end a handshake there (Linux `tcp_check_req`). */
  readonly admitFinalAck: (queues: ListenQueues, limits: ListenLimits) => 'established' | 'ignored' | 'reset'
  /** An initial sequence number from which the handshake can be read again (RFC 4987 3.6). */
  readonly makeSynCookie: (handshake: Handshake, mss: number) => SequenceNumber
  /** The MSS that such a number holds; null where this host did not make it, or too long ago. */
  readonly checkSynCookie: (handshake: Handshake, cookie: SequenceNumber) => number | null
  /** May an outgoing connection take the sockets of one in TIME-WAIT (Linux `tcp_twsk_unique`)? */
  readonly mayReuseTimeWait: (it: ReuseOfTimeWait) => boolean
}

/** What each rule is told beside the connection. */
interface RuleInputs {
  /** The calls of RFC 9293 3.10.1 to 3.10.4; one file each in tcp/calls/. */
  open: Open
  send: Send
  read: Read
  shutdown: Moment
  close: Moment
  abort: Moment
  configure: Configure
  /** Not a call but the end of all calls: the host loses power. */
  crash: Moment
  /** Nor this: a connection in TIME-WAIT makes room for a new one to the same peer. */
  giveWay: Moment

  /** The steps of RFC 9293 3.10.7; one file each in tcp/segment-arrives/, whose index.ts states their order. */
  closed: SegmentArrives
  listen: SegmentArrives
  synSent: SegmentArrives
  timeWaitRecycle: SegmentOfKnownHost
  timeWaitSyn: SegmentArrives
  /** What follows where that SYN was an old duplicate after all. */
  timeWaitAgain: Moment
  timeWait: SegmentArrives
  paws: SegmentArrives
  sequence: SegmentArrives
  rst: SegmentArrives
  syn: SegmentArrives
  tsRecent: SegmentArrives
  ack: SegmentArrives
  urg: SegmentArrives
  orphan: SegmentArrives
  text: SegmentArrives
  fin: SegmentArrives

  /** Around a listener that stays one; in tcp/listening/. Of the listener: who may begin, and what its queues hold. */
  admission: SegmentArrives
  listenQueues: QueueMoves
  /** Of a connection that it has spawned, until a program accepts it. */
  cookieAck: SegmentArrives
  finalAck: SegmentArrives
  listenerCloses: Moment

  /** An ICMP error about a segment of this connection; in tcp/icmp-arrives.ts. */
  icmpArrives: IcmpArrives

  /** What may leave now; asked after everything that happens to a connection. In tcp/sending/. */
  transmit: Moment

  /** One file each in tcp/timers/. */
  retransmissionTimeout: Moment
  timeWaitTimeout: Moment
  overrideTimeout: Moment
  zeroWindowProbeTimeout: Moment
  delayedAckTimeout: Moment
  finWait2Timeout: Moment
  userTimeout: Moment
  keepaliveTimeout: Moment
  /** Something was heard after a keepalive probe; asked before the steps of segment arrival. */
  keepaliveAnswered: Moment

  /** Whether the user timeout runs; asked after everything that happens to a connection which has one. */
  waitForAcknowledgment: Moment
}

export type RuleName = keyof RuleInputs
/** A rule that a timer asks. */
export type TimerRule = Extract<RuleName, `${string}Timeout`>
export type RuleInput<Name extends RuleName> = RuleInputs[Name]
export type TcpRules = { readonly [Name in RuleName]: Rule<RuleInputs[Name]> }

export type Rule<Input> = (view: ConnectionView, input: Input) => Decision | null

export interface Moment {
  readonly now: Nanoseconds
}

export interface SegmentArrives extends Moment {
  readonly segment: Segment
  readonly source: SocketAddress
  /** SND.NXT of the connection that this SYN replaces: the new one begins beyond it. */
  readonly beyond?: SequenceNumber | undefined
}

/** A segment from a host whose clock has been heard before (Linux `tcp_tw_recycle`). */
export interface SegmentOfKnownHost extends SegmentArrives {
  readonly last: Stamp
}

export interface IcmpArrives extends Moment {
  readonly error: IcmpError
  /** SEG.SEQ of the segment that the message quotes. */
  readonly seq: SequenceNumber
  /** What "fragmentation needed" says of the next link; 0 where it says nothing (RFC 1191 4). */
  readonly nextHopMtu: number
}

/** What happened to a connection that waits in a queue of a listener. */
export interface QueueMoves extends Moment {
  readonly move: 'requested' | 'completed' | 'stands-at-once' | 'failed' | 'accepted'
}

/** An open without a remote address is passive: it listens. */
export interface Open extends Moment {
  readonly remote: SocketAddress | null
  /** How long what is submitted may wait for its acknowledgment; null where only R2 ends the connection. */
  readonly userTimeout?: Nanoseconds | null | undefined
  /** Of a passive open: how many connections may wait; without it the listener becomes the connection. */
  readonly backlog?: number | null
  /** False where no port is left for another connection to this peer. */
  readonly isAvailable?: boolean
  /** SND.NXT of the connection that this one replaces. */
  readonly beyond?: SequenceNumber | undefined
}

export interface Send extends Moment {
  readonly payload: Payload
  /** The receiving program shall read on until it has these bytes (RFC 9293 3.8.5). */
  readonly urgent?: boolean
}

/** What the application chooses for a connection; what is left out stays, and null turns off. */
export interface Configure extends Moment {
  readonly nagle?: boolean | undefined
  readonly keepalive?: Keepalive | null | undefined
  readonly userTimeout?: Nanoseconds | null | undefined
}

export interface Read extends Moment {
  /** How many bytes at most; null for all that are there. */
  readonly bytes: number | null
}

/** What a rule wants to happen. The engine applies it before it asks the next rule; nothing else changes a connection. */
export interface Decision {
  /** Fields of the connection that change. */
  readonly set?: Partial<ConnectionFields>
  readonly send?: readonly Segment[]
  /** Timers to arm at a moment, or (null) to stop. */
  readonly timers?: Partial<Readonly<Record<TimerName, Nanoseconds | null>>>
  /** Bytes that are now in order for the application: it takes them at once, or they wait until it reads. */
  readonly deliver?: readonly Payload[]
  /** What the application is told. */
  readonly signal?: Signal
  /** Why, in a few words: it stands in the trace. */
  readonly why: string
  /** Whether the rules after this one are asked. */
  readonly then: 'continue' | 'stop'
}
