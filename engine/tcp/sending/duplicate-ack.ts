import type { Decision } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import { congestionEvent, controlOf } from '../congestion/of-connection'
import type { ConnectionView } from '../connection-view'
import type { Segment } from '../segment'
import { asItStandsNow } from './outgoing'
import { statedWindow } from './send-window'

/**
 * Does this segment, which acknowledges SND.UNA, say nothing but that something else has arrived?
 *
 * While the retransmission timer does not run nothing is in flight but a window probe, whose answers say nothing about the
 * network; nor do those of a peer that has closed its window.
 *
 * @see RFC 5681 2, "duplicate acknowledgment"
 */
export const isDuplicateAck = (view: ConnectionView, segment: Segment): boolean =>
  view.timers.retransmission !== null &&
  segment.payload.length === 0 &&
  !segment.syn &&
  !segment.fin &&
  view.sndWnd > 0 &&
  statedWindow(view, segment) === view.sndWnd

/** Counts a duplicate acknowledgment; the third makes the oldest segment leave again without waiting for its timeout. */
export function duplicateAck(view: ConnectionView, now: Nanoseconds): Decision {
  const { congestion, retransmit } = controlOf(view).onDuplicateAck(view.congestion, congestionEvent(view, view.sndUna))
  const [oldest] = view.inFlight
  if (!retransmit || !oldest) return { set: { congestion }, why: 'a duplicate acknowledgment', then: 'continue' }
  return {
    // Karn: what was sent twice is not timed.
    set: { congestion, timed: null },
    send: [asItStandsNow(view, oldest, now)],
    why: 'fast retransmit: three duplicates are taken for a loss',
    then: 'continue',
  }
}
