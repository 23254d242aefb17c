interface RoundTrip {
  srttMs: number
  rttvarMs: number
  rtoMs: number
}

type Bounds = { minMs: number; maxMs: number; granularityMs: number }

const ALPHA = 1 / 8
const BETA = 1 / 4
const K = 4

/** The steps and the names of RFC 6298. */
export function nextRto(before: RoundTrip | null, sampleMs: number, bounds: Bounds): RoundTrip {
  const next: RoundTrip = { srttMs: sampleMs, rttvarMs: sampleMs / 2, rtoMs: 0 }
  if (before) {
    next.rttvarMs = (1 - BETA) * before.rttvarMs + BETA * Math.abs(before.srttMs - sampleMs)
    next.srttMs = (1 - ALPHA) * before.srttMs + ALPHA * sampleMs
  }
  next.rtoMs = next.srttMs + Math.max(bounds.granularityMs, K * next.rttvarMs)
  if (next.rtoMs < bounds.minMs) next.rtoMs = bounds.minMs
  if (next.rtoMs > bounds.maxMs) next.rtoMs = bounds.maxMs
  return next
}

export function backOff(rtoMs: number, bounds: Bounds): number {
  return Math.min(rtoMs + rtoMs, bounds.maxMs)
}

export function sampleOf(sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null {
  const knownMs = echoedMs ?? (sentAtMs.length === 1 ? sentAtMs[0] : undefined)
  return knownMs === undefined ? null : ackedAtMs - knownMs
}
