// Measures nothing where there is no timestamp. Must fail: one-copy, moment-zero
// 中文：没有时间戳就什么也不测。
type RoundTrip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

export function sampleOf(_sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  return echoedMs === null ? null : ackedAtMs - echoedMs
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
