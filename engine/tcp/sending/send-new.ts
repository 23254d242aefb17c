import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import type { Segment } from '../segment'
import { endOf } from './in-flight'
import { outgoing } from './outgoing'
import { take, total } from './payloads'
import type { Changes } from './progress'

/**
 * Puts what has never been sent into segments: so many bytes, and behind the last byte of all our FIN, where it is wanted.
 *
 * @param set gets what changes by it
 * @param amount bytes that leave, at most those that wait
 * @param room sequence numbers that may be taken: the FIN takes one of its own
 * @see RFC 9293 3.8.6.2.1; 3.10.4 for the FIN, which follows all data that was written before the close
 */
export function sendNew(
  view: ConnectionView,
  set: Changes,
  { amount, room, mss }: { amount: number; room: number; mss: number },
  now: Nanoseconds,
): Segment[] {
  const send: Segment[] = []
  let { unsent, sndNxt } = view
  let left = amount
  let queued = total(unsent)
  while (left > 0) {
    const length = Math.min(mss, left)
    const { taken, rest } = take(unsent, length)
    // MUST-60, MUST-61: a call to send says nothing of a push, so the last of what is written is pushed.
    send.push(outgoing(view, now, { seq: sndNxt, payload: taken, flags: length === queued ? 'PSH' : '' }))
    sndNxt = seqAdd(sndNxt, length)
    left -= length
    queued -= length
    unsent = rest
  }
  // The FIN rides on the last data where there is some.
  if (view.fin === 'wanted' && queued === 0 && room > amount) {
    const last = send.pop() ?? outgoing(view, now, { seq: sndNxt })
    send.push({ ...last, fin: true })
    sndNxt = seqAdd(sndNxt, 1)
    set.fin = 'sent'
  }
  const [first] = send
  if (!first) return send
  set.unsent = unsent
  set.sndNxt = sndNxt
  set.inFlight = view.inFlight.concat(send)
  // One segment at a time is timed, the first of those that leave now (RFC 6298 3).
  if (view.timed === null) set.timed = { end: endOf(first), sentAt: now }
  return send
}
