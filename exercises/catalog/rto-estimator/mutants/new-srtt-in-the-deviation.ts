// Measures the deviation from the new SRTT, which has moved towards the sample already. Must fail: second-sample, shorter-round-trips, later-than-the-timeout, zero-is-a-measurement, never-below-the-least, live-retransmission
// 中文：用新的 SRTT 计算偏差，而它已经朝样本移动过了。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  if (echoedMs !== null) return ackedAtMs - echoedMs
  const [first, second] = sentAtMs
  return first === undefined || second !== undefined ? null : ackedAtMs - first
}

export function nextRto(before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  if (before === null) return estimate(sampleMs, sampleMs / 2, bounds)
  const srttMs = (7 * before.srttMs + sampleMs) / 8
  const deviation = Math.abs(srttMs - sampleMs)
  return estimate(srttMs, (3 * before.rttvarMs + deviation) / 4, bounds)
}

function estimate(srttMs: number, rttvarMs: number, { minMs, maxMs, granularityMs }: Bounds): RoundTrip {
  const rtoMs = srttMs + Math.max(granularityMs, 4 * rttvarMs)
  return { srttMs, rttvarMs, rtoMs: Math.min(Math.max(rtoMs, minMs), maxMs) }
}

export function backOff(rtoMs: number, { maxMs }: Bounds): number {
  return Math.min(2 * rtoMs, maxMs)
}
