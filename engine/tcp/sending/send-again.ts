import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { Segment } from '../segment'
import { endOf } from './in-flight'
import { asItStandsNow } from './outgoing'
import type { Changes } from './progress'

/**
 * After a timeout all that was in flight is sent again, from SND.UNA on, as fast as slow start allows: whatever of it is lost
 * needs no timeout of its own, and whatever has arrived is acknowledged before its turn comes.
 *
 * @param set gets the new `retransmitNext`
 * @param limit how far beyond SND.UNA may be sent, in bytes
 * @see RFC 5681 3.1; RFC 6298 5.4
 */
export function sendAgain(view: ConnectionView, set: Changes, limit: number, now: Nanoseconds): Segment[] {
  const send: Segment[] = []
  if (view.retransmitNext === null) return send
  let next = view.retransmitNext
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
