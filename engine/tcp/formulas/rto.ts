import type { Nanoseconds } from '../../sim/time'

/** What a sender knows about the round trip (RFC 6298 2): times in nanoseconds. */
export interface RoundTrip {
  readonly srtt: Nanoseconds
  readonly rttvar: Nanoseconds
  readonly rto: Nanoseconds
}

/** Between which values the timeout stays, and how fine the clock is. */
export interface RtoBounds {
  readonly rtoMin: Nanoseconds
  readonly rtoMax: Nanoseconds
  readonly clockGranularity: Nanoseconds
}

/**
 * The retransmission timeout after one more measured round trip.
 *
 * @param before null where this is the first measurement
 * @param sample of a segment that was sent once: of one that was sent again nobody knows which copy was acknowledged (Karn)
 * @see RFC 6298 2.2 to 2.5, 3
 */
export function nextRto(before: RoundTrip | null, sample: Nanoseconds, bounds: RtoBounds): RoundTrip {
  const srtt = before ? Math.floor((7 * before.srtt + sample) / 8) : sample
  // RTTVAR uses the old SRTT: it measures how far the sample lies from what was expected.
  const rttvar = before ? Math.floor((3 * before.rttvar + Math.abs(before.srtt - sample)) / 4) : Math.floor(sample / 2)
  return { srtt, rttvar, rto: clamp(srtt + Math.max(bounds.clockGranularity, 4 * rttvar), bounds) }
}

/** The timeout after it passed without an answer: twice as long (RFC 6298 5.5). */
export const backOff = (rto: Nanoseconds, bounds: Pick<RtoBounds, 'rtoMax'>): Nanoseconds =>
  Math.min(2 * rto, bounds.rtoMax)

const clamp = (rto: Nanoseconds, { rtoMin, rtoMax }: RtoBounds): Nanoseconds => Math.min(Math.max(rto, rtoMin), rtoMax)
