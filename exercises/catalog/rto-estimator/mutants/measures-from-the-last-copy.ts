// Measures a segment that was sent again from its last copy. Must fail: two-copies
// 中文：报文段重传过，却从最后一个副本算起，得出一个样本。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  if (echoedMs !== null) return ackedAtMs - echoedMs
  const last = sentAtMs.at(-1)
  return last === undefined ? null : ackedAtMs - last
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
