import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers } from '../replies'

/**
 * 2 MSL have passed: nothing of this connection can still be on its way.
 *
 * @see RFC 9293 3.10.8
 */
export const timeWaitTimeout: Rule<Moment> = () => ({
  set: closedFields,
  timers: noTimers,
  signal: 'closed',
  why: '2 MSL have passed',
  then: 'stop',
})
