import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import type { SequenceNumber } from '../segment'

/**
 * What an acknowledgment says about the round trip: a measurement where it covers the timed segment, nothing elsewhere.
 *
 * A segment that was sent again is not timed (Karn): nobody knows which copy the acknowledgment answers. So a timeout that
 * was doubled stays until a segment gets through at its first try.
 *
 * @see RFC 6298 3, 5.7
 */
export function measured(view: ConnectionView, ack: SequenceNumber, now: Nanoseconds): Partial<ConnectionFields> {
  const { timed, formulas, profile } = view
  if (timed && formulas.seqLeq(timed.end, ack)) {
    const roundTrip = formulas.nextRto(view.roundTrip, now - timed.sentAt, profile)
    return { roundTrip, rto: roundTrip.rto, timed: null }
  }
  // The SYN was lost, so its round trip is not known, and a short timeout would be a guess.
  const isHandshake = view.state === 'SYN-SENT' || view.state === 'SYN-RECEIVED'
  return isHandshake && view.timeouts > 0 ? { rto: Math.max(profile.rtoInitial, profile.rtoAfterLostSyn) } : {}
}
