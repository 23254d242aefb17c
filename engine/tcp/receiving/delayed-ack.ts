import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView, EarlyArrival } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { SequenceNumber } from '../segment'
import { effectiveMss } from '../sending/mss'

/**
 * May the acknowledgment of text wait for company: for data of ours, or for more text?
 *
 * Not where it would tell the peer of a gap or of its end: the peer counts on hearing that at once (RFC 5681 4.2). And not for
 * more than one full segment: an acknowledgment for every second one keeps the peer's clock going. What counts is bytes, since
 * nobody knows what the peer takes for full (RFC 9293 SHLD-19).
 *
 * @param view the connection before the text
 * @param after RCV.NXT and what is early once the text has found its place
 * @see RFC 9293 3.8.6.3; RFC 5681 4.2
 */
export function mayAckWait(
  view: ConnectionView,
  after: { readonly rcvNxt: SequenceNumber; readonly early: readonly EarlyArrival[] },
): boolean {
  if (view.profile.delayedAck === 0 || view.quickAcks > 0) return false
  if (view.early.length > 0 || after.early.length > 0 || view.peerFin !== null) return false
  return isLessThanTwoSegments(view, after.rcvNxt)
}

/**
 * Until when the acknowledgment of the peer's FIN may wait for company: a program that closes in its turn sends one segment
 * for both. Null where it goes at once: where the profile wants that, and where what is owed is too much to wait.
 *
 * A wait of no length is one: it ends when the program has been told of the FIN and has done what it does at that very moment.
 *
 * @param rcvNxt RCV.NXT behind the FIN
 * @see RFC 9293 3.8.6.3, 3.6 figure 12; Linux `tcp_fin`, `tcp_send_delayed_ack`
 */
export function finAckWaitsUntil(view: ConnectionView, rcvNxt: SequenceNumber, now: Nanoseconds): Nanoseconds | null {
  const { finAckWaits, delayedAck, delayedAckBeforeText } = view.profile
  if (!finAckWaits || !isLessThanTwoSegments(view, rcvNxt)) return null
  // What waits already is not put off.
  if (view.timers.delayedAck !== null) return view.timers.delayedAck
  return now + (view.delivered === 0 ? (delayedAckBeforeText ?? delayedAck) : delayedAck)
}

const isLessThanTwoSegments = (view: ConnectionView, rcvNxt: SequenceNumber): boolean =>
  seqDistance(view.lastAckSent, rcvNxt) < 2 * effectiveMss(view)
