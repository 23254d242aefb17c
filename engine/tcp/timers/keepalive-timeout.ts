import type { Moment, Rule } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { giveUp, resetOf } from '../replies'
import { outgoing } from '../sending/outgoing'

/**
 * The peer may have been silent for long: ask whether it is still there, or, after so many questions without an answer, end
 * the connection and say so with a reset.
 *
 * The question is a number that the peer has had, and no byte: it lies outside its window, and so it must be answered. The
 * timer is not set anew by what arrives; when it fires it looks for when that was. What is unacknowledged asks already, by its
 * retransmissions. An application that has set a user timeout wants that to decide, and not a count.
 *
 * @see RFC 9293 3.8.4, MUST-24 to MUST-29, SHLD-12; Linux `tcp_keepalive_timer`, `tcp_xmit_probe_skb`
 */
export const keepaliveTimeout: Rule<Moment> = (view, { now }) => {
  const { keepalive, keepaliveProbes, userTimeout } = view
  // In FIN-WAIT-2 without a program it is `finWait2` that ends the wait.
  if (keepalive === null || (view.orphan && view.state === 'FIN-WAIT-2')) {
    return { timers: { keepalive: null }, why: 'no program asks whether the peer is there', then: 'stop' }
  }
  if (view.inFlight.length > 0 || view.unsent.length > 0) {
    return { timers: { keepalive: now + keepalive.idle }, why: 'what is unacknowledged asks already', then: 'stop' }
  }
  const silence = now - view.lastHeardAt
  if (silence < keepalive.idle) {
    return {
      timers: { keepalive: view.lastHeardAt + keepalive.idle },
      why: 'the peer has been heard in the meantime',
      then: 'stop',
    }
  }

  const isDead =
    userTimeout === null ? keepaliveProbes >= keepalive.probes : keepaliveProbes > 0 && silence >= userTimeout
  if (isDead) return { ...giveUp(view, 'the peer answers no keepalive probe'), send: [resetOf(view)] }
  return {
    set: { keepaliveProbes: keepaliveProbes + 1 },
    send: [outgoing(view, now, { seq: seqAdd(view.sndNxt, -1) })],
    timers: { keepalive: now + keepalive.interval },
    why: 'the peer has been silent: ask whether it is there',
    then: 'stop',
  }
}
