import { hash32 } from '../../sim/sha256'
import type { Nanoseconds } from '../../sim/time'
import type { SocketAddress } from '../connection-view'
import type { SequenceNumber } from '../segment'

/**
 * The initial sequence number: a clock of 4 microseconds plus an offset that only this host can know for this pair of sockets.
 *
 * The clock keeps a later incarnation of the same connection ahead of an earlier one; the secret keeps others from guessing.
 *
 * @param secret the host's own; in a simulation it comes from the seed
 * @see RFC 9293 3.4.1; RFC 6528 3
 */
export function isn(local: SocketAddress, remote: SocketAddress, secret: number, now: Nanoseconds): SequenceNumber {
  const offset = hash32(`${local.host}:${local.port} ${remote.host}:${remote.port} ${secret}`)
  return (Math.floor(now / 4000) + offset) % 0x1_0000_0000
}
