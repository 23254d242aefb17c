import type { Moment, Rule } from '../../handlers'
import { ackOf } from '../sending/outgoing'

/**
 * Nothing came that could have carried the acknowledgment: it goes alone.
 *
 * @see RFC 9293 3.8.6.3 MUST-40
 */
export const delayedAckTimeout: Rule<Moment> = (view, { now }) => ({
  send: [ackOf(view, now)],
  timers: { delayedAck: null },
  why: 'the acknowledgment has waited long enough',
  then: 'stop',
})
