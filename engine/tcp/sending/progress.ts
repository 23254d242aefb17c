import type { Decision } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import { congestionEvent, controlOf } from '../congestion/of-connection'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { Segment, SequenceNumber } from '../segment'
import { unacknowledged } from './in-flight'
import { asItStandsNow } from './outgoing'
import { measured } from './round-trip'

/** Fields that a decision changes, while it is being made. */
export type Changes = { -readonly [Field in keyof ConnectionFields]?: ConnectionFields[Field] }

/** What every acknowledgment of something new changes. */
export function advance(view: ConnectionView, segment: Segment, number: SequenceNumber, now: Nanoseconds): Changes {
  const set: Changes = {
    sndUna: number,
    inFlight: unacknowledged(view, number),
    retransmitNext: view.retransmitNext === null ? null : stillToRetransmit(view, view.retransmitNext, number),
    timeouts: 0,
    // Whatever ICMP said has passed.
    softError: null,
    retransmittingSince: null,
  }
  if (view.sndUp !== null && view.formulas.seqLeq(view.sndUp, number)) set.sndUp = null
  return Object.assign(set, measured(view, segment, number, now))
}

/** What has arrived in the meantime need not be sent again. */
function stillToRetransmit(
  { formulas, sndNxt }: ConnectionView,
  next: SequenceNumber,
  number: SequenceNumber,
): SequenceNumber | null {
  if (number === sndNxt) return null
  return formulas.seqLt(next, number) ? number : next
}

/** The timer starts again for what is still in flight, and stops where nothing is (RFC 6298 5.2, 5.3). */
export const restartedTimer = (view: ConnectionView, set: Changes, now: Nanoseconds): Nanoseconds | null =>
  set.inFlight?.length ? now + (set.rto ?? view.rto) : null

/**
 * New data is acknowledged: cwnd grows; during fast recovery the next loss may be known, and is mended at once.
 *
 * @param window what the same segment says about the send window
 * @see RFC 5681 3.1, 3.2; RFC 6582 3.2; RFC 6298 5.2, 5.3
 */
export function newDataAcknowledged(
  view: ConnectionView,
  segment: Segment,
  number: SequenceNumber,
  window: Partial<ConnectionFields> | null,
  now: Nanoseconds,
): Decision {
  const bytes = seqDistance(view.sndUna, number)
  const { congestion, retransmit } = controlOf(view).onAck(view.congestion, bytes, congestionEvent(view, number))
  const set = advance(view, segment, number, now)
  if (window) Object.assign(set, window)
  set.congestion = congestion

  // Only the first partial acknowledgment of a recovery starts the timer again: where many segments are lost, going back to
  // SND.UNA after a timeout mends them sooner than one each round trip (RFC 6582 4).
  const isLaterPartial = congestion.inRecovery && view.congestion.partialAcks > 0
  const timers = isLaterPartial ? {} : { retransmission: restartedTimer(view, set, now) }
  const oldest = retransmit && set.inFlight?.[0]
  if (!oldest) return { set, timers, why: 'new data is acknowledged', then: 'continue' }

  set.timed = null
  return {
    set,
    timers,
    send: [asItStandsNow(view, oldest, now)],
    why: 'a part is acknowledged: the next segment of that window is lost, too',
    then: 'continue',
  }
}
