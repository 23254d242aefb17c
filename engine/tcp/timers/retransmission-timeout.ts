import type { Moment, Rule } from '../../handlers'
import { backOff } from '../formulas/rto'
import { closedFields, noTimers } from '../replies'
import { asItStandsNow } from '../sending/outgoing'

/**
 * The retransmission timer fired: send the oldest unacknowledged segment again and wait twice as long, or give up.
 *
 * The copy carries today's acknowledgment and window, not those of the day when it was made.
 *
 * @see RFC 9293 3.8.1, 3.8.3; RFC 6298 5.4 to 5.6
 */
export const retransmissionTimeout: Rule<Moment> = (view, { now }) => {
  const [oldest] = view.inFlight
  if (!oldest) return { timers: { retransmission: null }, why: 'nothing is in flight', then: 'stop' }
  const { retransmissions, synRetransmissions } = view.profile
  if (view.timeouts >= (oldest.syn ? synRetransmissions : retransmissions)) {
    return { set: closedFields, timers: noTimers, signal: 'timeout', why: 'too many timeouts in a row', then: 'stop' }
  }
  const rto = backOff(view.rto, view.profile)
  return {
    // Karn: what was sent twice is not timed.
    set: { timeouts: view.timeouts + 1, rto, timed: null },
    send: [asItStandsNow(view, oldest, now)],
    timers: { retransmission: now + rto },
    why: 'no acknowledgment came in time',
    then: 'stop',
  }
}
