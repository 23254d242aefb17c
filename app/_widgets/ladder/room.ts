/**
 * The widths that the drawing is laid out for. What stands in the HTML is made before anybody knows how wide the page is, so
 * labels are laid out for two widths of the figure, and a container query chooses: nothing moves when the page comes to life.
 *
 * ```
 *   | times | states | timers | rail ----- plot ----- rail | timers | states |
 * ```
 */
export const WIDTHS = ['narrow', 'wide'] as const
export type Width = (typeof WIDTHS)[number]

/** A figure this wide is a wide one: what `@[40rem]` asks for in ladder.tsx, labels.tsx and lanes.tsx. */
export const WIDE = 640
/** The narrowest figure of each width, in pixels. */
const FIGURE: Readonly<Record<Width, number>> = { narrow: 300, wide: WIDE }

/** A letter of the names of states, which are set in a face of one width at 10 pixels, and what is beside them in their column. */
export const STATE_LETTER = 6.1
const BESIDE_STATE = 13
/** The column of one timer: its bar, and its name along it. */
export const TIMER = 14
/** Between the outermost rail and the next column, and at the right edge of the figure. */
export const MARGIN = 6

/** A letter of the times, which are set in a face of one width at 10 pixels, and the least width of their column. */
const TIME_LETTER = 6.1
const LEAST_AXIS = 50
/** Between the end of a time and the end of its column, for the brackets. */
export const AFTER_TIME = 8

/** How wide the column of times is that has room for the longest of them, such as `2362.25 ms`. */
export const axisWidth = (times: readonly string[]): number =>
  times.reduce((width, time) => Math.max(width, Math.ceil(time.length * TIME_LETTER) + AFTER_TIME + 2), LEAST_AXIS)

/** Where a host has its rail: how far across, in percent of the plot, and at which side of it; null between two others. */
export interface HostPlace {
  readonly x: number
  readonly side: 0 | 1 | null
}

/** What stands beside the rails: the same at every width, but the states, which only a wide figure has. */
export interface Sides {
  /** The width of the column of times. */
  readonly axis: number
  /** Columns of timers at the left and at the right. */
  readonly timers: readonly [number, number]
  /** How many letters the longest name of a state has; 0 where none is named. */
  readonly states: number
}

/** From the figure's left edge to the first rail, and from the last rail to its right edge. */
export function marginsOf(
  { axis, timers: [left, right], states: letters }: Sides,
  width: Width,
): { left: number; right: number } {
  const states = width === 'wide' && letters > 0 ? Math.ceil(letters * STATE_LETTER) + BESIDE_STATE : 0
  return { left: axis + states + left * TIMER + MARGIN, right: right * TIMER + MARGIN + states }
}

/** How far the outermost rails are apart at the least. */
export function plotWidth(sides: Sides, width: Width): number {
  const { left, right } = marginsOf(sides, width)
  return FIGURE[width] - left - right
}
