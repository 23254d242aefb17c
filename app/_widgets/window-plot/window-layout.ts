import type { Span } from '#app/_scene/store'
import { pointsIn, type Scales } from '../plot/stairs'
import { type Quantity, spread, type WindowSteps } from './window-data'

/** The values of a quantity during a part of the time. */
export const valuesIn = (steps: WindowSteps, quantity: Quantity, span: Span): number[] =>
  pointsIn(steps[quantity], span).flatMap(({ value }) => value ?? [])

/** A name at the right end of its line. */
export interface LineLabel {
  readonly quantity: Quantity
  /** Its middle, in pixels down. */
  readonly y: number
  /** The line is not in sight: it lies above. */
  readonly isOut: boolean
}

/** So high is a line of small letters. */
const GAP = 14

/** The names of lines, each where its line ends, and none over another; a line that is nowhere has none. */
export function lineLabels(
  steps: WindowSteps,
  quantities: readonly Quantity[],
  span: Span,
  { y }: Pick<Scales, 'y'>,
  height: number,
): LineLabel[] {
  const ends = quantities.flatMap((quantity) => {
    const value = pointsIn(steps[quantity], span).at(-1)?.value ?? null
    return value === null ? [] : [{ quantity, y: y(value) }]
  })
  const places = spread(
    ends.map((end) => Math.max(end.y, GAP / 2)),
    GAP,
    height - GAP / 2,
  )
  return ends.map((end, index) => ({
    quantity: end.quantity,
    y: Math.round((places[index] ?? 0) * 10) / 10,
    isOut: end.y < 0,
  }))
}

/** Which limit is filled by what is in flight: less than a segment is left of it. */
export function limitOf(
  values: Readonly<Record<Quantity, number | null>>,
  segment: number,
): 'cwnd' | 'sndWnd' | 'neither' {
  const { cwnd, sndWnd, flight } = values
  if (cwnd === null || sndWnd === null || flight === null) return 'neither'
  const limit = Math.min(cwnd, sndWnd)
  // A closed window permits nothing, whatever is in flight.
  if (sndWnd > 0 && limit - flight >= segment) return 'neither'
  return sndWnd <= cwnd ? 'sndWnd' : 'cwnd'
}
