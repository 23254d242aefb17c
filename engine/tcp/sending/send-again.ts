import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { Segment, SequenceNumber } from '../segment'
import { endOf } from './in-flight'
import { asItStandsNow } from './outgoing'
import type { Changes } from './progress'

/**
 * After a timeout all that was in flight is sent again, from SND.UNA on, as fast as slow start allows: whatever of it is lost
 * needs no timeout of its own, and whatever has arrived is acknowledged before its turn comes.
 *
 * @param set gets the new `retransmitNext`
 * @param from the first number to be sent again; null where nothing is
 * @param limit how far beyond SND.UNA may be sent, in bytes
 * @see RFC 5681 3.1; RFC 6298 5.4
 */
export function sendAgain(
  view: ConnectionView,
  set: Changes,
  from: SequenceNumber | null,
  limit: number,
  now: Nanoseconds,
): Segment[] {
  const send: Segment[] = []
  if (from === null) return send
  let next = from
  for (const segment of view.inFlight) {
    const end = endOf(segment)
    if (view.formulas.seqLeq(end, next)) continue
    if (seqDistance(view.sndUna, end) > limit) break
    send.push(asItStandsNow(view, segment, now))
    next = end
  }
  set.retransmitNext = next === view.sndNxt ? null : next
  return send
}
