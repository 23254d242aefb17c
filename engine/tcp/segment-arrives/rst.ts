import type { Rule, SegmentArrives } from '../../handlers'
import { closedFields, listenFields, noTimers } from '../replies'
import { ackOf } from '../sending/outgoing'

/**
 * Second step: a reset ends the connection, if its number is exactly the one that we expect.
 *
 * Any other number within the window could be a guess by somebody who does not see the connection; a challenge ACK lets a
 * real peer answer with the right one.
 *
 * @see RFC 9293 3.10.7.4, second; RFC 5961 3
 */
export const rst: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (!segment.rst) return null
  if (segment.seq !== view.rcvNxt)
    return { send: [ackOf(view, now)], why: 'challenge: the reset is not exact', then: 'stop' }

  if (view.state === 'SYN-RECEIVED') {
    // A listener goes on listening; whoever connected is told.
    return view.passive
      ? {
          set: listenFields,
          timers: noTimers,
          why: 'reset: back to listening',
          then: 'stop',
        }
      : { set: closedFields, timers: noTimers, signal: 'refused', why: 'the peer refuses the connection', then: 'stop' }
  }
  // In CLOSING and LAST-ACK the application is no longer waiting for anything that a reset could take from it.
  const isOver = view.state === 'CLOSING' || view.state === 'LAST-ACK'
  return {
    set: closedFields,
    timers: noTimers,
    signal: isOver ? 'closed' : 'reset',
    why: 'the peer resets the connection',
    then: 'stop',
  }
}
