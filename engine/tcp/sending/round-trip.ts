import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import { timestampAt } from '../formulas/timestamp-clock'
import type { Segment, SequenceNumber } from '../segment'

const NOTHING: Partial<ConnectionFields> = {}

/**
 * What an acknowledgment of new data says about the round trip: at most one measurement in each.
 *
 * One segment is timed, to the nanosecond. If it was sent again it is not (Karn): nobody knows which copy the acknowledgment
 * answers. So a timeout that was doubled stays until a segment gets through at its first try. With timestamps the echo tells
 * the copies apart, if only to a tick; so it is asked where nothing is timed, as Linux does (`tcp_ack_update_rtt`). Of the
 * many echoes in one round trip one counts, so that the averages keep the history that they are made for.
 *
 * @param isEchoed whether both ends use timestamps: the handshake knows it before the connection does
 * @see RFC 6298 3, 5.7; RFC 7323 4.1, 4.2
 */
export function measured(
  view: ConnectionView,
  segment: Segment,
  ack: SequenceNumber,
  now: Nanoseconds,
  isEchoed = view.timestamps,
): Partial<ConnectionFields> {
  const { timed, formulas, profile } = view
  if (!timed || formulas.seqLeq(timed.end, ack)) {
    const echo = isEchoed ? segment.options.timestamps?.echo : undefined
    const sample = sinceSent(timed, now) ?? (echo === undefined ? null : sinceEcho(view, echo, now))
    if (sample !== null) {
      const roundTrip = formulas.nextRto(view.roundTrip, sample, profile)
      // The next echo counts when what is in flight now has been acknowledged.
      const isMoreInFlight = echo !== undefined && ack !== view.sndNxt
      return { roundTrip, rto: roundTrip.rto, timed: isMoreInFlight ? { end: view.sndNxt, sentAt: null } : null }
    }
  }
  // The SYN was lost, so its round trip is not known, and a short timeout would be a guess.
  const isHandshake = view.state === 'SYN-SENT' || view.state === 'SYN-RECEIVED'
  return isHandshake && view.timeouts > 0 ? { rto: Math.max(profile.rtoInitial, profile.rtoAfterLostSyn) } : NOTHING
}

const sinceSent = (timed: ConnectionView['timed'], now: Nanoseconds): Nanoseconds | null =>
  timed === null || timed.sentAt === null ? null : now - timed.sentAt

/** How long ago our clock stood at an echoed value, in whole ticks and at least one; null for a value that it never had. */
function sinceEcho({ profile, tsOffset }: ConnectionView, echo: number, now: Nanoseconds): Nanoseconds | null {
  const ticks = seqDistance(echo, timestampAt(profile, tsOffset, now))
  const tick = profile.timestampGranularity
  return ticks > Math.floor(now / tick) ? null : Math.max(1, ticks) * tick
}
