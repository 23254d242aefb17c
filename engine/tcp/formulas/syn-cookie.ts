import { hash32 } from '../../sim/sha256'
import { type Nanoseconds, seconds } from '../../sim/time'
import type { SocketAddress } from '../connection-view'
import type { SequenceNumber } from '../segment'
import { seqAdd, seqDistance } from './sequence-numbers'

/** What a host sees of a handshake when the SYN arrives, and again when the acknowledgment does. */
export interface Handshake {
  readonly local: SocketAddress
  readonly remote: SocketAddress
  /** IRS: the number of the peer's SYN. */
  readonly irs: SequenceNumber
  /** The host's own: who does not know it cannot make a cookie. */
  readonly secret: number
  readonly now: Nanoseconds
}

/** The sizes that fit into a cookie, smallest first: those of Linux (`msstab`), of eight that there is room for. */
const SIZES = [536, 1300, 1440, 1460] as const
/** How long one count of the clock lasts. */
const PERIOD = seconds(64)
const COUNTS = 32

/**
 * An initial sequence number that holds all that must be known of a handshake, so that nothing needs to be kept.
 *
 * ```
 *   cookie - IRS:   | time, 5 bits | MSS, 3 bits | hash of sockets, secret and time, 24 bits |
 * ```
 *
 * Counted from the peer's number, it grows with the time as an initial sequence number should.
 *
 * @param mss what the peer can receive; the cookie holds the largest of four sizes that is no larger, or the smallest
 * @see RFC 4987 3.6
 */
export function makeSynCookie(handshake: Handshake, mss: number): SequenceNumber {
  const count = countAt(handshake.now)
  const size = Math.max(
    0,
    SIZES.findLastIndex((it) => it <= mss),
  )
  return seqAdd(handshake.irs, (count % COUNTS) * 0x0800_0000 + size * 0x0100_0000 + hashAt(handshake, count))
}

/**
 * The MSS that a cookie holds, where it is this host's for this handshake and at most two counts of the clock old.
 *
 * A guess is right once in 2^23 times: two hashes of 24 bits are good.
 *
 * @returns null where it is not
 * @see RFC 4987 3.6
 */
export function checkSynCookie(handshake: Handshake, cookie: SequenceNumber): number | null {
  const value = seqDistance(handshake.irs, cookie)
  const current = countAt(handshake.now)
  const age = ((current % COUNTS) - Math.floor(value / 0x0800_0000) + COUNTS) % COUNTS
  const count = current - age
  if (age > 1 || (value & 0x00ff_ffff) !== hashAt(handshake, count)) return null
  return SIZES[(value >>> 24) & 7] ?? null
}

const countAt = (now: Nanoseconds): number => Math.floor(now / PERIOD)

const hashAt = ({ local, remote, secret }: Handshake, count: number): number =>
  hash32(`cookie ${local.host}:${local.port} ${remote.host}:${remote.port} ${secret} ${count}`) & 0x00ff_ffff
