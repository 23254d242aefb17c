import type { Nanoseconds } from '../sim/time'

/** Every number and policy in which stacks differ. */
export interface Profile {
  readonly name: string
  /** Retransmission timeout. Fixed: this profile does not measure round trips. */
  readonly rto: Nanoseconds
  /** How many timeouts in a row, without progress, end a connection (R2 of RFC 9293 3.8.3). */
  readonly maxTimeouts: number
  /** Maximum segment lifetime (RFC 9293 3.4.2); TIME-WAIT lasts twice as long. */
  readonly msl: Nanoseconds
  /** Effective send MSS in bytes. */
  readonly mss: number
  /** RCV.BUFF in bytes; the window that is advertised, since the application reads at once. At most 65,535. */
  readonly receiveBuffer: number
}
