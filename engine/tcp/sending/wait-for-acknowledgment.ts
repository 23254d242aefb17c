import type { Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'

/**
 * Starts the user timeout when something begins to wait for its acknowledgment, and stops it when nothing does any more.
 *
 * Progress in between does not set the timer anew: when it fires it looks for itself (timers/user-timeout.ts).
 *
 * @see RFC 9293 3.9.1, OPEN and SEND; RFC 5482 2; Linux TCP_USER_TIMEOUT
 */
export const waitForAcknowledgment: Rule<Moment> = (view, { now }) => {
  const { userTimeout } = view
  const runs = view.timers.userTimeout !== null
  if (userTimeout === null || isWaiting(view) === runs) return null
  return runs
    ? { timers: { userTimeout: null }, why: 'nothing waits for an acknowledgment any more', then: 'stop' }
    : {
        timers: { userTimeout: Math.max(now, waitsSince(view, now) + userTimeout) },
        why: 'the user timeout runs: something waits for its acknowledgment',
        then: 'stop',
      }
}

/** Sent or not: a closed window keeps back what was written, too. */
const isWaiting = ({ state, inFlight, unsent, fin }: ConnectionView): boolean =>
  state !== 'CLOSED' && (inFlight.length > 0 || unsent.length > 0 || fin === 'wanted')

/** An application may choose its timeout while something waits already: since when shows in the retransmission timer. */
function waitsSince({ retransmittingSince, timers, rto }: ConnectionView, now: Nanoseconds): Nanoseconds {
  if (retransmittingSince !== null) return retransmittingSince
  return timers.retransmission === null ? now : Math.min(now, timers.retransmission - rto)
}
