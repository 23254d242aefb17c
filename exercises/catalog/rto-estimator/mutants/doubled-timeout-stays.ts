// Keeps a doubled timeout when a sample has come. Must fail: a-sample-ends-the-doubling
// 中文：有了新样本之后，仍然保留加倍过的超时时间。
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
  const next = estimate((7 * before.srttMs + sampleMs) / 8, (3 * before.rttvarMs + deviation) / 4, bounds)
  const usualMs = before.srttMs + Math.max(bounds.granularityMs, 4 * before.rttvarMs)
  const isDoubled = before.rtoMs >= 2 * Math.max(usualMs, bounds.minMs)
  return isDoubled ? { ...next, rtoMs: before.rtoMs } : next
}

function estimate(srttMs: number, rttvarMs: number, { minMs, maxMs, granularityMs }: Bounds): RoundTrip {
  const rtoMs = srttMs + Math.max(granularityMs, 4 * rttvarMs)
  return { srttMs, rttvarMs, rtoMs: Math.min(Math.max(rtoMs, minMs), maxMs) }
}

export function backOff(rtoMs: number, { maxMs }: Bounds): number {
  return Math.min(2 * rtoMs, maxMs)
}
