import type { Nanoseconds } from '../sim/time'
import type { RtoBounds } from '../tcp/formulas/rto'

/** Every number and policy in which stacks differ. Times are nanoseconds, sizes bytes. */
export interface Profile extends RtoBounds {
  readonly name: string

  /** The retransmission timeout until a round trip has been measured. */
  readonly rtoInitial: Nanoseconds
  /** The least timeout of a connection whose SYN was lost (RFC 6298 5.7). */
  readonly rtoAfterLostSyn: Nanoseconds
  /** How often a segment is sent again before the connection is given up (R2 of RFC 9293 3.8.3). */
  readonly retransmissions: number
  /** How often it is sent again before the application hears of the trouble (R1). */
  readonly retransmissionsBeforeAdvice: number
  /**
   * Whether `retransmissions` counts tries, or stands for the time that so many timeouts from RTO.min on would take
   * (Linux `tcp_retries2`).
   */
  readonly retransmissionsAre: 'counted' | 'a-time'
  /** The same for a SYN, and for a SYN,ACK. */
  readonly synRetransmissions: number
  readonly synAckRetransmissions: number
  /** How many retransmissions of a SYN come before the timeout begins to double (Linux `tcp_syn_linear_timeouts`). */
  readonly synLinearTimeouts: number
  /** How often a segment of a connection is sent again that no program holds any more (Linux `tcp_orphan_retries`). */
  readonly orphanRetransmissions: number

  /** Ports for programs that do not ask for one: the first and the last. */
  readonly ephemeralPorts: readonly [number, number]

  /** The MSS that is announced; segments that are sent never carry more. */
  readonly mss: number
  /** RCV.BUFF: the most that waits for the application; the window never states more. */
  readonly receiveBuffer: number
  /** The window scale that a SYN offers; null where it offers none (RFC 7323 2). */
  readonly windowScale: number | null
  readonly sackPermitted: boolean
  /** Whether a SYN offers timestamps (RFC 7323 3). */
  readonly timestamps: boolean
  /** How long one tick of the timestamp clock lasts. */
  readonly timestampGranularity: Nanoseconds

  /** The most that the backlog of a listener counts, whatever its program asks for (Linux `net.core.somaxconn`). */
  readonly somaxconn: number
  /** Where a request queue is full: behind the backlog, or (Linux up to 4.3) at a power of two that `maxSynBacklog` bounds, too. */
  readonly requestQueueEnds: 'behind-backlog' | 'at-power-of-two'
  /** Without SYN cookies the last quarter of it is kept for peers that have proved themselves (Linux `tcp_max_syn_backlog`). */
  readonly maxSynBacklog: number
  /** Whether SYNs are answered by a cookie: never, where the request queue is full, or always (Linux `tcp_syncookies`). */
  readonly synCookies: 0 | 1 | 2
  /** Whether a handshake that ends before a full accept queue is reset, or left waiting (Linux `tcp_abort_on_overflow`). */
  readonly abortOnOverflow: boolean

  /** How long an acknowledgment may wait for company (RFC 9293 3.8.6.3); 0 where none waits. */
  readonly delayedAck: Nanoseconds
  /** How many segments with bytes are acknowledged at once in the beginning of a connection (Linux `TCP_MAX_QUICKACKS`). */
  readonly quickAcks: number
  /** The same before any text has come; null where that makes no difference (Linux, whose `ato` begins at 0: the next tick). */
  readonly delayedAckBeforeText: Nanoseconds | null
  /** Whether the acknowledgment of the peer's FIN may wait, too, so that a program that closes in its turn sends one segment for both. */
  readonly finAckWaits: boolean
  /** Whether small segments wait while others are in flight, until the application says otherwise (RFC 9293 3.7.4). */
  readonly nagle: boolean

  /** How long data waits for a window that is worth a segment (RFC 9293 3.8.6.2.1: 0.1 to 1 second). */
  readonly overrideTimeout: Nanoseconds
  /** What asks a peer whether its window is still closed: the next byte (RFC 9293 3.8.6.1), or a number that it has had (Linux). */
  readonly windowProbe: 'new-byte' | 'old-number'

  readonly congestionControl: 'new-reno'
  /** The first congestion window in segments; null for RFC 5681's, which is two to four by their size. */
  readonly initialWindow: number | null
  /** Whether cwnd begins anew after a pause of one retransmission timeout (RFC 5681 4.1). */
  readonly slowStartAfterIdle: boolean

  /** What a program gets that asks for keepalive without saying more (RFC 9293 3.8.4). */
  readonly keepaliveIdle: Nanoseconds
  readonly keepaliveInterval: Nanoseconds
  readonly keepaliveProbes: number

  /** How long TIME-WAIT lasts: 2 MSL. */
  readonly timeWait: Nanoseconds
  /** Whether resets are ignored in TIME-WAIT (RFC 1337 3, Linux `tcp_rfc1337`). */
  readonly rfc1337: boolean
  /** What makes TIME-WAIT begin anew: a repeated FIN, or (Linux) any acknowledgment. */
  readonly timeWaitRestartsOn: 'fin' | 'any-ack'
  /** Whether an outgoing connection may take the addresses of one in TIME-WAIT (Linux `tcp_tw_reuse`): 0, 1, or 2 for loopback alone. */
  readonly timeWaitReuse: 0 | 1 | 2
  /** How old such a TIME-WAIT must be (Linux `tcp_tw_reuse_delay`). */
  readonly timeWaitReuseDelay: Nanoseconds
  /**
   * Whether TIME-WAIT is cut short, and SYNs are dropped whose timestamps are behind those of their host's last connection
   * (Linux `tcp_tw_recycle`, gone since 4.12).
   */
  readonly timeWaitRecycle: boolean

  /** Whether a close also ends reading, so that nobody holds the connection any more (RFC 9293 3.6.1, "half-duplex"; every sockets API). */
  readonly closeEndsReading: boolean
  /** How long such a connection stays in FIN-WAIT-2 (Linux `tcp_fin_timeout`). */
  readonly finWait2Timeout: Nanoseconds

  /** How many challenge ACKs a connection sends in an interval (RFC 5961 7). */
  readonly challengeAcks: number
  readonly challengeInterval: Nanoseconds
  /** What answers a SYN,ACK that crossed ours: figure 7 of RFC 9293 needs no more, Linux sends an ACK. */
  readonly crossedSynAckIsAcknowledged: boolean
  /** Whether an unreachable peer ends an attempt to connect at once (Linux). */
  readonly unreachableEndsConnect: boolean
  /** Whether "port unreachable" and "protocol unreachable" end a connection (RFC 9293 3.9.2.2, SHLD-26) or are remembered. */
  readonly hardErrorsEndConnection: boolean
}
