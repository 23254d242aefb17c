import type { Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { closedFields, listenFields, noTimers } from '../replies'
import { challenge } from '../sending/challenge'

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
  if (segment.seq !== view.rcvNxt) return challenge(view, now, 'the reset is not exact')

  if (view.state === 'SYN-RECEIVED') {
    if (view.listener)
      return { set: closedFields, timers: noTimers, why: 'reset: the listener goes on without it', then: 'stop' }
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
  // In CLOSING and LAST-ACK the application waits for nothing any more that a reset could take from it, unless the peer has
  // not acknowledged all of its bytes: then it must learn that they may be lost (MUST-12).
  const isOver =
    (view.state === 'CLOSING' || view.state === 'LAST-ACK') && !hasBytesOutstanding(view) && !isStillHeld(view)
  return {
    set: closedFields,
    timers: noTimers,
    signal: isOver ? 'closed' : 'reset',
    why: 'the peer resets the connection',
    then: 'stop',
  }
}

const hasBytesOutstanding = (view: ConnectionView): boolean =>
  view.unsent.length > 0 || view.inFlight.some(({ payload }) => payload.length > 0)

/** A program that has only shut its side down keeps its socket, and finds the error in it (Linux `tcp_reset`). */
const isStillHeld = (view: ConnectionView): boolean => view.profile.closeEndsReading && !view.orphan
