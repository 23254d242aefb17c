import type { Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import { congestionEvent, controlOf } from '../congestion/of-connection'
import type { ConnectionView } from '../connection-view'
import { backOff } from '../formulas/rto'
import { giveUp } from '../replies'
import type { Segment } from '../segment'
import { countTimeout, hasGivenUp } from '../sending/give-up'
import { endOf } from '../sending/in-flight'
import { asItStandsNow } from '../sending/outgoing'
import type { Changes } from '../sending/progress'

/**
 * The retransmission timer fired: send the oldest unacknowledged segment again and wait twice as long, or give up.
 *
 * The copy carries today's acknowledgment and window, not those of the day when it was made. What was sent after it is taken
 * for lost, too, and follows as slow start allows.
 *
 * @see RFC 9293 3.8.1, 3.8.3; RFC 6298 5.4 to 5.6; RFC 5681 3.1
 */
export const retransmissionTimeout: Rule<Moment> = (view, { now }) => {
  const [oldest] = view.inFlight
  if (!oldest) return { timers: { retransmission: null }, why: 'nothing is in flight', then: 'stop' }
  if (hasGivenUp(view, oldest, now)) return giveUp(view, 'too many timeouts in a row')

  const rto = nextTimeout(view, oldest)
  const isFirst = view.timeouts === 0
  const set: Changes = {
    rto,
    // Karn: what was sent twice is not timed.
    timed: null,
    congestion: controlOf(view).onTimeout(view.congestion, isFirst, congestionEvent(view, view.sndUna)),
    retransmitNext: endOf(oldest) === view.sndNxt ? null : endOf(oldest),
  }
  const signal = countTimeout(view, set, now - view.rto)
  return {
    set,
    send: [asItStandsNow(view, oldest, now)],
    timers: { retransmission: now + rto },
    ...(signal && { signal }),
    why: 'no acknowledgment came in time',
    then: 'stop',
  }
}

/** Twice as long, except for the first tries of a SYN on stacks that want to know soon (Linux `tcp_syn_linear_timeouts`). */
function nextTimeout(view: ConnectionView, oldest: Segment): Nanoseconds {
  const isLinear = oldest.syn && oldest.ack === null && view.timeouts < view.profile.synLinearTimeouts
  return isLinear ? view.rto : backOff(view.rto, view.profile)
}
