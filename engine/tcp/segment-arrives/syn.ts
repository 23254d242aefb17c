import type { Rule, SegmentArrives } from '../../handlers'
import { closedFields, listenFields, noTimers } from '../replies'
import { challenge } from '../sending/challenge'
import { isKnownSyn } from './sequence'

/**
 * Fourth step: a SYN has no place in a connection that has begun.
 *
 * A challenge ACK answers it: a peer that rebooted then resets with an exact number, and a forged SYN does no harm.
 *
 * @see RFC 9293 3.10.7.4, fourth; RFC 5961 4
 */
export const syn: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (!segment.syn || isKnownSyn(view, segment)) return null
  if (view.state === 'SYN-RECEIVED' && view.listener) {
    return { set: closedFields, timers: noTimers, why: 'another SYN: the listener goes on without it', then: 'stop' }
  }
  if (view.state === 'SYN-RECEIVED' && view.passive) {
    return {
      set: listenFields,
      timers: noTimers,
      why: 'another SYN: back to listening',
      then: 'stop',
    }
  }
  return challenge(view, now, 'a SYN within a connection')
}
