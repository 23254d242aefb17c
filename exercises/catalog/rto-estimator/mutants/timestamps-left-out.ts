// Measures no segment that was sent again, though a timestamp says which copy it was. Must fail: a-timestamp-tells, moment-zero
// 中文：只要报文段重传过就不测，即使时间戳说明了是哪个副本。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, _echoedMs: number | null): number | null {
  const [first, second] = sentAtMs
  return first === undefined || second !== undefined ? null : ackedAtMs - first
}

export function nextRto(before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  if (before === null) return estimate(sampleMs, sampleMs / 2, bounds)
  const deviation = Math.abs(before.srttMs - sampleMs)
  return estimate((7 * before.srttMs + sampleMs) / 8, (3 * before.rttvarMs + deviation) / 4, bounds)
}

function estimate(srttMs: number, rttvarMs: number, { minMs, maxMs, granularityMs }: Bounds): RoundTrip {
  const rtoMs = srttMs + Math.max(granularityMs, 4 * rttvarMs)
  return { srttMs, rttvarMs, rtoMs: Math.min(Math.max(rtoMs, minMs), maxMs) }
}

export function backOff(rtoMs: number, { maxMs }: Bounds): number {
  return Math.min(2 * rtoMs, maxMs)
}
