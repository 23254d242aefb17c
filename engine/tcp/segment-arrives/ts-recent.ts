import type { Rule, SegmentArrives } from '../../handlers'
import { isOlder } from './paws'

/**
 * Before the fifth step, where timestamps are in use: keeps the timestamp that goes back as the echo.
 *
 * Only a segment that begins at or before Last.ACK.sent gives it. So a delayed acknowledgment echoes the first of the segments
 * that it answers, and one that names a gap echoes the last segment before it: the peer measures the whole wait.
 *
 * @see RFC 7323 4.3; 5.3 R3
 */
export const tsRecent: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (!view.timestamps) return null
  const value = segment.options.timestamps?.value
  if (value === undefined || value === view.tsRecent) return null
  if (!view.formulas.seqLeq(segment.seq, view.lastAckSent) || isOlder(view, value, now)) return null
  return {
    set: { tsRecent: value, tsRecentAt: now },
    why: 'the timestamp that goes back as the echo',
    then: 'continue',
  }
}
