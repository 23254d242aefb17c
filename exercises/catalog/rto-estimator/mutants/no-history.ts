// Begins anew with every sample. Must fail: second-sample, shorter-round-trips, later-than-the-timeout, zero-is-a-measurement, granularity-of-the-clock, never-below-the-least, a-sample-ends-the-doubling, live-retransmission
// 中文：每个样本都当成第一个，从头开始。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  if (echoedMs !== null) return ackedAtMs - echoedMs
  const [first, second] = sentAtMs
  return first === undefined || second !== undefined ? null : ackedAtMs - first
}

export function nextRto(_before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  return estimate(sampleMs, sampleMs / 2, bounds)
}

function estimate(srttMs: number, rttvarMs: number, { minMs, maxMs, granularityMs }: Bounds): RoundTrip {
  const rtoMs = srttMs + Math.max(granularityMs, 4 * rttvarMs)
  return { srttMs, rttvarMs, rtoMs: Math.min(Math.max(rtoMs, minMs), maxMs) }
}

export function backOff(rtoMs: number, { maxMs }: Bounds): number {
  return Math.min(2 * rtoMs, maxMs)
}
