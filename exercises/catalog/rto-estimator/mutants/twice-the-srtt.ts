// Takes twice SRTT for the timeout, as RFC 793 did, and leaves the deviation out. Must fail: first-sample, second-sample, shorter-round-trips, later-than-the-timeout, granularity-of-the-clock, a-sample-ends-the-doubling, live-retransmission
// 中文：像 RFC 793 那样把 SRTT 的两倍当作超时时间，没有考虑偏差。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  if (echoedMs !== null) return ackedAtMs - echoedMs
  const [first, second] = sentAtMs
  return first === undefined || second !== undefined ? null : ackedAtMs - first
}

export function nextRto(before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  if (before === null) return estimate(sampleMs, sampleMs / 2, bounds)
  const deviation = Math.abs(before.srttMs - sampleMs)
  return estimate((7 * before.srttMs + sampleMs) / 8, (3 * before.rttvarMs + deviation) / 4, bounds)
}

function estimate(srttMs: number, rttvarMs: number, { minMs, maxMs, granularityMs }: Bounds): RoundTrip {
  const rtoMs = Math.max(2 * srttMs, srttMs + granularityMs)
  return { srttMs, rttvarMs, rtoMs: Math.min(Math.max(rtoMs, minMs), maxMs) }
}

export function backOff(rtoMs: number, { maxMs }: Bounds): number {
  return Math.min(2 * rtoMs, maxMs)
}
