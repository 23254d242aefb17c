import type { Moment, Rule } from '../../handlers'
import { congestionEvent, controlOf } from '../congestion/of-connection'
import { backOff } from '../formulas/rto'
import { giveUp } from '../replies'
import { endOf } from '../sending/in-flight'
import { asItStandsNow } from '../sending/outgoing'

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
  const { retransmissions, synRetransmissions } = view.profile
  if (view.timeouts >= (oldest.syn ? synRetransmissions : retransmissions)) {
    return giveUp(view, 'too many timeouts in a row')
  }
  const rto = backOff(view.rto, view.profile)
  const isFirst = view.timeouts === 0
  return {
    set: {
      timeouts: view.timeouts + 1,
      rto,
      // Karn: what was sent twice is not timed.
      timed: null,
      congestion: controlOf(view).onTimeout(view.congestion, isFirst, congestionEvent(view, view.sndUna)),
      retransmitNext: endOf(oldest) === view.sndNxt ? null : endOf(oldest),
    },
    send: [asItStandsNow(view, oldest, now)],
    timers: { retransmission: now + rto },
    why: 'no acknowledgment came in time',
    then: 'stop',
  }
}
