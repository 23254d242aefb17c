import { type FieldStep, fieldSteps, numberIn, stepsOverTime } from '#app/_scene/field-steps'
import type { Nanoseconds } from '#engine/sim/time'
import { seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import type { Trace } from '#engine/trace/format'

/** What limits a sender, in bytes, and what it has out; and how long it waits for an answer. */
export const QUANTITIES = ['cwnd', 'ssthresh', 'sndWnd', 'flight', 'rto'] as const
export type Quantity = (typeof QUANTITIES)[number]

export type WindowSteps = Readonly<Record<Quantity, readonly FieldStep[]>>

/** The quantities of an endpoint over a run, exact to the event. */
export const windowSteps = (trace: Trace, endpoint: string): WindowSteps => ({
  cwnd: fieldSteps(trace, endpoint, numberIn('cwnd')),
  ssthresh: fieldSteps(trace, endpoint, numberIn('ssthresh')),
  sndWnd: fieldSteps(trace, endpoint, numberIn('sndWnd')),
  flight: fieldSteps(trace, endpoint, ({ sndUna, sndNxt }) =>
    typeof sndUna === 'number' && typeof sndNxt === 'number' ? seqDistance(sndUna, sndNxt) : null,
  ),
  rto: fieldSteps(trace, endpoint, numberIn('rto')),
})

/** The same as they are drawn: what holds when all of a time has happened. */
export const linesOf = ({ cwnd, ssthresh, sndWnd, flight, rto }: WindowSteps): WindowSteps => ({
  cwnd: stepsOverTime(cwnd),
  ssthresh: stepsOverTime(ssthresh),
  sndWnd: stepsOverTime(sndWnd),
  flight: stepsOverTime(flight),
  rto: stepsOverTime(rto),
})

/** A time at which some of them change, and what they are then. */
export interface WindowRow {
  readonly at: Nanoseconds
  readonly values: Readonly<Record<Quantity, number | null>>
  readonly changed: ReadonlySet<Quantity>
}

/** The same as rows of a table: one for each time of a part of the run at which something changes. */
export function windowRows(
  steps: WindowSteps,
  span: { readonly from: Nanoseconds; readonly until: Nanoseconds },
): WindowRow[] {
  const byTime = new Map<Nanoseconds, Map<Quantity, number | null>>()
  for (const quantity of QUANTITIES) {
    for (const { at, value } of stepsOverTime(steps[quantity])) {
      byTime.set(at, (byTime.get(at) ?? new Map()).set(quantity, value))
    }
  }
  let values: WindowRow['values'] = { cwnd: null, ssthresh: null, sndWnd: null, flight: null, rto: null }
  const rows: WindowRow[] = []
  for (const [at, changes] of [...byTime].sort(([a], [b]) => a - b)) {
    values = { ...values, ...Object.fromEntries(changes) }
    if (at >= span.from && at <= span.until) rows.push({ at, values, changed: new Set(changes.keys()) })
  }
  return rows
}

/** So many times the height of cwnd and flight may another line be, before it leaves the plot. */
const MOST_ABOVE = 2.5

/** The highest number of bytes that is drawn, of the values in sight: what is far above cwnd and flight is not. */
export function highestBytes(inSight: Readonly<Record<Exclude<Quantity, 'rto'>, readonly number[]>>): number {
  const base = Math.max(1, ...inSight.cwnd, ...inSight.flight)
  const others = [...inSight.ssthresh, ...inSight.sndWnd].filter((value) => value <= MOST_ABOVE * base)
  return Math.max(base, ...others) * 1.08
}

/** Moves labels apart that would cover each other, as little as possible, and keeps their order. */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places = [...wanted]
  let floor = 0
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, floor)
    floor = (places[index] ?? 0) + gap
  }
  let ceiling = height
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index] ?? 0, ceiling)
    ceiling = (places[index] ?? 0) - gap
  }
  return places
}
