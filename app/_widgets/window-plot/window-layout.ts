import type { Span } from '#app/_scene/store'
import { pointsIn, type Scales } from '../plot/stairs'
import { highestBytes, type Quantity, spread, type WindowSteps } from './window-data'

/** How high the plot of bytes is, and that of the timeout, in pixels. */
export const HEIGHT = 220
export const RTO_HEIGHT = 72
/** What is drawn in the plot of bytes, from below upwards. */
export const BYTES = ['sndWnd', 'ssthresh', 'cwnd', 'flight'] as const satisfies readonly Quantity[]

/** How many bytes, and how long a timeout, a part of the time needs room for. */
export function heightsOf(steps: WindowSteps, span: Span): { readonly most: number; readonly longest: number } {
  const most = highestBytes({
    cwnd: valuesIn(steps, 'cwnd', span),
    ssthresh: valuesIn(steps, 'ssthresh', span),
    sndWnd: valuesIn(steps, 'sndWnd', span),
    flight: valuesIn(steps, 'flight', span),
  })
  return { most, longest: Math.max(1, ...valuesIn(steps, 'rto', span)) * 1.25 }
}

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

/** The path of stairs in the plot of bytes, closed along its bottom. */
export function areaUnder(path: string): string {
  return path
    .split('M')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const from = piece.slice(0, piece.indexOf(','))
      return `M${from},${HEIGHT}L${piece}V${HEIGHT}Z`
    })
    .join('')
}
