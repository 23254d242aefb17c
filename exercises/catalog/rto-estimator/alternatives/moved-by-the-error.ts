type Trip = { readonly srttMs: number; readonly rttvarMs: number; readonly rtoMs: number }
type Bounds = { readonly minMs: number; readonly maxMs: number; readonly granularityMs: number }

/** Each average moves by a part of its error, as Jacobson wrote it. */
export const nextRto = (before: Trip | null, sampleMs: number, bounds: Bounds): Trip => {
  const error = before ? sampleMs - before.srttMs : 0
  const srttMs = before ? before.srttMs + error / 8 : sampleMs
  const rttvarMs = before ? before.rttvarMs + (Math.abs(error) - before.rttvarMs) / 4 : sampleMs / 2
  return { srttMs, rttvarMs, rtoMs: within(bounds, Math.max(srttMs + bounds.granularityMs, srttMs + rttvarMs * 4)) }
}

/** The one in the middle. */
const within = ({ minMs, maxMs }: Bounds, rtoMs: number): number =>
  [minMs, rtoMs, maxMs].sort((a, b) => a - b)[1] ?? rtoMs

export const backOff = (rtoMs: number, { maxMs }: Bounds): number => (rtoMs > maxMs / 2 ? maxMs : rtoMs * 2)

export const sampleOf = (sentAtMs: readonly number[], ackedAtMs: number, echoedMs: number | null): number | null => {
  if (echoedMs === null && sentAtMs.length !== 1) return null
  return ackedAtMs - (echoedMs ?? sentAtMs.reduce((earliest, at) => Math.min(earliest, at)))
}
