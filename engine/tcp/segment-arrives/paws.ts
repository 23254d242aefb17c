import type { Rule, SegmentArrives } from '../../handlers'
import { minutes, type Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { ackOf } from '../sending/outgoing'

/** After so long TS.Recent says nothing: with a tick of 1 ms the clock has gone almost half way round (RFC 7323 5.5). */
const TS_RECENT_LASTS = minutes(24 * 24 * 60)

/**
 * Before the first step, where timestamps are in use: a segment that is older than one which has come before is an old duplicate,
 * even if its number lies in the window because the numbers have wrapped (PAWS).
 *
 * In SYN-SENT there is no earlier timestamp that a segment could be older than.
 *
 * @see RFC 7323 5.3 R1; 3.2 for a segment without the option
 */
export const paws: Rule<SegmentArrives> = (view, { segment, now }) => {
  // A reset that was sent without a connection knows no timestamp; it is judged by its number alone.
  if (!view.timestamps || segment.rst) return null
  const { timestamps } = segment.options
  if (!timestamps) {
    // A SYN belongs to no connection yet: its options speak for the one that it wants to begin.
    return segment.syn ? null : { why: 'no timestamp, although both ends agreed to send them', then: 'stop' }
  }
  return isOlder(view, timestamps.value, now)
    ? {
        send: [ackOf(view, now)],
        why: 'PAWS: its timestamp is older than one that has come: an old duplicate',
        then: 'stop',
      }
    : null
}

/** Is a timestamp of the peer older than TS.Recent, as far as TS.Recent still says something? */
export const isOlder = (view: ConnectionView, value: number, now: Nanoseconds): boolean =>
  view.formulas.seqLt(value, view.tsRecent) && now - view.tsRecentAt <= TS_RECENT_LASTS
