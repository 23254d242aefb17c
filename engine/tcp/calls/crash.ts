import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers } from '../replies'

/**
 * The host loses power: the connection is gone, and nobody is told. The peer is left half-open.
 *
 * @see RFC 9293 3.5.1
 */
export const crash: Rule<Moment> = () => ({
  set: closedFields,
  timers: noTimers,
  why: 'the host lost power',
  then: 'stop',
})
