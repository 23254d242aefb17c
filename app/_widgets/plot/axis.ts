import { scaleLinear } from 'd3-scale'
import { timeText } from '#app/_scene/segment-words'
import type { Span } from '#app/_scene/store'
import { type Scales, WIDTH } from './stairs'

/** A place at an axis with what is written there. */
export interface Tick {
  /** Units of the plot across, pixels down. */
  readonly place: number
  readonly text: string
}

/** The times to write below a plot; none close to its end, where there is no room. */
export function timeTicks(span: Span, x: Scales['x']): Tick[] {
  return scaleLinear()
    .domain([span.from, span.until])
    .ticks(8)
    .filter((at) => at >= 0 && x(at) < WIDTH * 0.97)
    .map((at) => ({ place: x(at), text: timeText(at) }))
}

/** The numbers to write beside a plot. */
export function valueTicks(
  [least, most]: readonly [number, number],
  y: Scales['y'],
  { count = 6, text = String, floor = 0 }: { count?: number; text?: (value: number) => string; floor?: number } = {},
): Tick[] {
  return scaleLinear()
    .domain([least, most])
    .ticks(count)
    .filter((value) => value >= floor && Number.isInteger(value))
    .map((value) => ({ place: round(y(value)), text: text(value) }))
}

/** Time across and values down, so many pixels high. Both are rounded, so that server and browser write the same digits. */
export function scalesOf(span: Span, [least, most]: readonly [number, number], height: number): Scales {
  const across = scaleLinear().domain([span.from, span.until]).range([0, WIDTH])
  const down = scaleLinear().domain([least, most]).range([height, 0])
  return { x: (at) => round(across(at)), y: (value) => round(down(value)) }
}

/** Which time is at a place, 0 at the left edge and 1 at the right. */
export const timeAt = ({ from, until }: Span, part: number): number => Math.round(from + part * (until - from))

const round = (value: number): number => Math.round(value * 10) / 10
