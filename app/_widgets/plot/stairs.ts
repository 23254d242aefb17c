import { curveStepAfter, line } from 'd3-shape'
import type { Span } from '#app/_scene/store'
import type { Nanoseconds } from '#engine/sim/time'

/** A value that holds from a time on; null where there is none. */
export interface StairPoint {
  readonly at: Nanoseconds
  readonly value: number | null
}

export interface Scales {
  /** Across: time to 0 ... `WIDTH`. */
  readonly x: (at: Nanoseconds) => number
  /** Down, in pixels. */
  readonly y: (value: number) => number
}

/** A plot is so many units wide in its own coordinates, which are stretched to the width of the page. */
export const WIDTH = 1000

/** A column of the plot in which at most four points are drawn: first, least, most and last. Two pixels of a wide page. */
const COLUMN = 2

/** The path of stairs over a span of time; empty where they have no value in it. Server and browser write the same digits. */
export function stairsPath(points: readonly StairPoint[], span: Span, { x, y }: Scales): string {
  const draw = line<StairPoint>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0))
    .curve(curveStepAfter)
    .digits(1)
  return draw(thinned(pointsIn(points, span), x)) ?? ''
}

/** The points of a span, with what holds at both its ends. */
export function pointsIn(points: readonly StairPoint[], { from, until }: Span): StairPoint[] {
  const before = points.findLast(({ at }) => at <= from)
  const inside = points.filter(({ at }) => at > from && at < until)
  const last = inside.at(-1) ?? before
  return [
    ...(before ? [{ at: from, value: before.value }] : []),
    ...inside,
    ...(last ? [{ at: until, value: last.value }] : []),
  ]
}

/** At most four points in each column: the stairs look the same, however many steps there are. */
export function thinned(points: readonly StairPoint[], x: Scales['x']): readonly StairPoint[] {
  const most = (WIDTH / COLUMN) * 2
  if (points.length <= most) return points
  const kept: StairPoint[] = []
  let column: StairPoint[] = []
  const flush = () => {
    const values = column.filter(({ value }) => value !== null)
    const least = Math.min(...values.map(({ value }) => value ?? 0))
    const highest = Math.max(...values.map(({ value }) => value ?? 0))
    const chosen = new Set([
      column[0],
      column.find(({ value }) => value === least),
      column.find(({ value }) => value === highest),
      column.at(-1),
    ])
    kept.push(...column.filter((point) => chosen.has(point)))
    column = []
  }
  for (const point of points) {
    const first = column[0]
    if (first && Math.floor(x(first.at) / COLUMN) !== Math.floor(x(point.at) / COLUMN)) flush()
    column.push(point)
  }
  flush()
  return kept
}
