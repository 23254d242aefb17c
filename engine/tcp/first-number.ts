import type { Nanoseconds } from '../sim/time'
import type { ConnectionView, SocketAddress } from './connection-view'
import { seqAdd } from './formulas/sequence-numbers'
import type { SequenceNumber } from './segment'

/** A window of 16 bits beyond what the old incarnation can have used (Linux `tcp_timewait_state_process`). */
const WELL_BEYOND = 65_537

/**
 * ISS of a connection that begins now: what the formula says, unless an earlier connection between the same sockets has used
 * that number already.
 *
 * @param beyond SND.NXT of that earlier connection, where this one replaces it before its time is over
 * @see RFC 9293 3.6.1 MAY-2 (1)
 */
export function firstNumber(
  view: ConnectionView,
  remote: SocketAddress,
  now: Nanoseconds,
  beyond: SequenceNumber | undefined,
): SequenceNumber {
  const isn = view.formulas.isn(view.local, remote, view.secret, now)
  return beyond === undefined || view.formulas.seqLt(beyond, isn) ? isn : seqAdd(beyond, WELL_BEYOND)
}
