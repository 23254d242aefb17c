import { statePath } from '#engine/observe/measures'
import type { State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'

/** A time in which an end is in one state. */
export interface Stay {
  readonly state: State
  readonly fromMs: number
  readonly untilMs: number
  /** A moment well inside. */
  readonly atMs: number
}

/** The states of an end with their times, for which a moment can be chosen: those that last. */
export function staysOf(trace: Trace, endpoint: string): Stay[] {
  const path = statePath(trace, endpoint)
  return path.flatMap(({ state, atMs: fromMs }, nth) => {
    const untilMs = path[nth + 1]?.atMs ?? trace.scenario.untilMs
    return untilMs > fromMs ? [{ state, fromMs, untilMs, atMs: insideOf(fromMs, untilMs) }] : []
  })
}

/** The roundest number near the middle that is in neither end: who reads the question has to reckon with it. */
function insideOf(from: number, until: number): number {
  const middle = (from + until) / 2
  for (const step of [1000, 500, 100, 50, 10, 5, 1, 0.1]) {
    const at = Math.round(Math.round(middle / step) * step * 10) / 10
    if (at > from && at < until) return at
  }
  return middle
}

/** The stay in which a moment lies, or the nearest: a click need not be exact. */
export const stayAt = (stays: readonly Stay[], ms: number): Stay | null =>
  stays.findLast(({ fromMs }) => fromMs <= ms) ?? stays[0] ?? null

const EDGE_MS = 0.001

/** The moment itself, or where it is one at which the state changes, one well inside the state that begins there. */
export function quietMoment(stays: readonly Stay[], ms: number): number {
  const isEdge = stays.some(({ fromMs, untilMs }) => [fromMs, untilMs].some((at) => Math.abs(at - ms) < EDGE_MS))
  const whole = Math.round(ms)
  if (!isEdge) return stayAt(stays, whole)?.state === stayAt(stays, ms)?.state ? whole : ms
  return stayAt(stays, ms + EDGE_MS)?.atMs ?? ms
}
