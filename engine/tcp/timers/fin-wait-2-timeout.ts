import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers } from '../replies'

/**
 * The peer has not closed its side in time, and no program waits for that: the connection is forgotten, without TIME-WAIT and
 * without a word. The peer, still in CLOSE-WAIT, learns of it from the reset that answers what it sends next.
 *
 * @see Linux `tcp_fin_timeout`; the RFC knows no such timer
 */
export const finWait2Timeout: Rule<Moment> = () => ({
  set: closedFields,
  timers: noTimers,
  signal: 'closed',
  why: 'the peer did not close in time, and no program waits for it',
  then: 'stop',
})
