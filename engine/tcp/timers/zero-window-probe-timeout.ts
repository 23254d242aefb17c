import type { Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { backOff } from '../formulas/rto'
import { seqAdd } from '../formulas/sequence-numbers'
import { giveUp } from '../replies'
import type { Segment } from '../segment'
import { countTimeout, hasGivenUp } from '../sending/give-up'
import { asItStandsNow, outgoing } from '../sending/outgoing'
import type { Changes } from '../sending/progress'
import { sendNew } from '../sending/send-new'

/**
 * The peer's window has been closed for a while: ask whether it still is. A window update is not sent again when it is lost, so
 * without an answer both ends would wait for ever.
 *
 * The probe is the next byte of the stream (or our FIN), beyond what the peer allows: it refuses the byte and says what its
 * window is. Each further probe is the same byte after twice the time. Linux sends a number that the peer has had already,
 * and no byte: that must be answered as well. As long as answers come the connection stands, however long the window stays
 * closed; where none come it is given up as after retransmissions.
 *
 * @see RFC 9293 3.8.6.1, MUST-36, MUST-37, SHLD-29, SHLD-30; Linux `tcp_probe_timer`, `tcp_xmit_probe_skb`
 */
export const zeroWindowProbeTimeout: Rule<Moment> = (view, { now }) => {
  if (hasGivenUp(view, null, now)) return giveUp(view, 'the peer answers no window probe')

  const set: Changes = { windowProbes: view.windowProbes + 1 }
  const signal = countTimeout(view, set, now - interval(view, view.windowProbes))
  const send = probe(view, set, now)
  return {
    set,
    send,
    timers: { zeroWindowProbe: now + interval(view, view.windowProbes + 1) },
    ...(signal && { signal }),
    why: 'the window is closed: ask whether it still is',
    then: 'stop',
  }
}

function probe(view: ConnectionView, set: Changes, now: Nanoseconds): Segment[] {
  if (view.profile.windowProbe === 'old-number') return [outgoing(view, now, { seq: seqAdd(view.sndUna, -1) })]
  const [refused] = view.inFlight
  if (refused) return [asItStandsNow(view, refused, now)]
  const send = sendNew(view, set, { amount: Math.min(1, view.unsent.length), room: 1, mss: 1 }, now)
  // Its answer may take as long as the window is closed: that is no round trip.
  set.timed = null
  return send
}

/** How long after so many probes the next one leaves: the timeout, doubled each time. */
function interval(view: ConnectionView, probes: number): Nanoseconds {
  let wait = view.rto
  for (let i = 0; i < probes && wait < view.profile.rtoMax; i++) wait = backOff(wait, view.profile)
  return wait
}
