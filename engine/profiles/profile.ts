import type { Nanoseconds } from '../sim/time'
import type { RtoBounds } from '../tcp/formulas/rto'

/** Every number and policy in which stacks differ. */
export interface Profile extends RtoBounds {
  readonly name: string
  /** The retransmission timeout until a round trip has been measured. */
  readonly rtoInitial: Nanoseconds
  /** The least timeout of a connection whose SYN was lost (RFC 6298 5.7). */
  readonly rtoAfterLostSyn: Nanoseconds
  /** How often a segment is sent again before the connection is given up (R2 of RFC 9293 3.8.3). */
  readonly retransmissions: number
  /** The same for a SYN. */
  readonly synRetransmissions: number
  /** Maximum segment lifetime (RFC 9293 3.4.2); TIME-WAIT lasts twice as long. */
  readonly msl: Nanoseconds
  /** Effective send MSS in bytes. */
  readonly mss: number
  /** RCV.BUFF in bytes; the window that is advertised, since the application reads at once. At most 65,535. */
  readonly receiveBuffer: number
}
