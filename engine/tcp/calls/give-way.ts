import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers } from '../replies'

/**
 * A new connection takes the sockets of this one, which has been in TIME-WAIT for long enough.
 *
 * @see formulas/may-reuse-time-wait.ts; Linux `tcp_tw_reuse`
 */
export const giveWay: Rule<Moment> = () => ({
  set: closedFields,
  timers: noTimers,
  signal: 'closed',
  why: 'a new connection to the same peer takes its sockets',
  then: 'stop',
})
