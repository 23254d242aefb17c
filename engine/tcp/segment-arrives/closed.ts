import type { Rule, SegmentArrives } from '../../handlers'
import { resetFor } from '../replies'

/**
 * Answers a segment for which there is no connection: a reset, except to a reset.
 *
 * @see RFC 9293 3.10.7.1
 */
export const closed: Rule<SegmentArrives> = (_view, { segment }) =>
  segment.rst
    ? { why: 'no connection, and a reset is never answered by a reset', then: 'stop' }
    : { send: [resetFor(segment)], why: 'no connection', then: 'stop' }
