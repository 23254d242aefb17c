import type { Moment, Rule } from '../../handlers'
import { seqDistance } from '../formulas/sequence-numbers'
import { effectiveMss } from '../sending/mss'
import { total } from '../sending/payloads'
import type { Changes } from '../sending/progress'
import { sendLimit } from '../sending/send-limit'
import { sendNew } from '../sending/send-new'

/**
 * Data has waited long enough for a window that is worth a segment: what fits leaves, small as it is. Without this, a receiver
 * that waits for data and a sender that waits for room could wait for each other.
 *
 * @see RFC 9293 3.8.6.2.1, rule (4)
 */
export const overrideTimeout: Rule<Moment> = (view, { now }) => {
  const mss = effectiveMss(view)
  const room = sendLimit(view, view.congestion, mss) - seqDistance(view.sndUna, view.sndNxt)
  const amount = Math.max(0, Math.min(total(view.unsent), room))
  const set: Changes = {}
  const send = sendNew(view, set, { amount, room, mss }, now)
  if (send.length === 0) return { timers: { override: null }, why: 'nothing fits any more', then: 'stop' }
  return {
    set,
    send,
    timers: { override: null, retransmission: view.timers.retransmission ?? now + view.rto },
    why: 'no larger window came in time',
    then: 'stop',
  }
}
