/** What a sender knows about the round trip, in milliseconds. */
interface RoundTrip {
  /** SRTT: the smoothed round trip. */
  readonly srttMs: number
  /** RTTVAR: how far round trips lie from it. */
  readonly rttvarMs: number
  /** RTO: how long the sender waits now before it sends again. */
  readonly rtoMs: number
}

interface Bounds {
  /** The least and the most that RTO may be. */
  readonly minMs: number
  readonly maxMs: number
  /** G: how fine the clock is. */
  readonly granularityMs: number
}

/**
 * The round trip that an acknowledgment measures, or null where nobody can tell.
 *
 * @param sentAtMs when the copies of the acknowledged segment left, the first one first
 * @param echoedMs when the copy left that is acknowledged, if a timestamp says so; null without timestamps
 */
export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  return null
}

/** The estimate after one more sample. `before` is null where this is the first. */
export function nextRto(before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  return { srttMs: 0, rttvarMs: 0, rtoMs: 0 }
}

/** The timeout after it has passed, and nothing was acknowledged. */
export function backOff(rtoMs: number, bounds: Bounds): number {
  return 0
}
