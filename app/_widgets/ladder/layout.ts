import type { Moment } from '#app/_scene/moments'
import { timeText } from '#app/_scene/segment-words'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

/** The height of a label with its air: no two labels stand closer. */
export const ROW = 21
/** How far an arrow falls on its way over the slowest link. */
const FALL = 44
/** A stretch of time longer than this is folded, to `FOLD`: sooner where nothing is on its way. */
const LONGEST_IDLE = 96
const LONGEST_BUSY = 180
const FOLD = 66
/** The lower end of a fold is free, for the label of the segment that ends it. */
const FOLD_FOOT = 20
const TOP = 26
const BOTTOM = 18
/** The width in pixels of a character of the times at the axis, and the least width of the axis. */
const AXIS_CHARACTER = 6.4
const AXIS = 50
/** The part of its way that a lost segment is drawn. */
export const LOST_AFTER = 0.62

/** A stretch of time that is drawn shorter than it is. */
export interface Fold {
  readonly y: number
  readonly height: number
  readonly length: Nanoseconds
}

export interface LadderLayout {
  readonly height: number
  /** The vertical place of each moment, by its index. */
  readonly yOfMoment: readonly number[]
  /** Where a time lies, between moments too. */
  readonly yOf: (at: Nanoseconds) => number
  readonly folds: readonly Fold[]
  /** Times to write at the axis. */
  readonly ticks: readonly { readonly y: number; readonly at: Nanoseconds }[]
}

/** How many pixels the axis of time needs for the longest of its times, such as `2362.25 ms`. */
export const axisWidthOf = ({ ticks }: Pick<LadderLayout, 'ticks'>): number =>
  Math.max(AXIS, ...ticks.map(({ at }) => Math.ceil(timeText(at).length * AXIS_CHARACTER) + 4))

/** All that happens at one time: its moments share it, and take rows of their own where labels would meet. */
interface Instant {
  readonly at: Nanoseconds
  readonly rows: readonly number[]
  readonly isLabelledFirst: boolean
}

/**
 * Places the moments of a run on a vertical axis of time.
 *
 * The axis is true: the same time is the same length, except that a long wait is folded and that labels push each other apart where
 * segments leave at the same time or nearly so.
 */
export function layOut(trace: Trace, moments: readonly Moment[]): LadderLayout {
  const slowest = Math.max(0, ...trace.links.flatMap((link) => link.delay))
  const scale = slowest > 0 ? FALL / slowest : FALL / 50_000_000
  const instants = instantsOf(moments)
  const yOfMoment: number[] = []
  const folds: Fold[] = []
  const ticks: { y: number; at: Nanoseconds }[] = []
  const stops: { at: Nanoseconds; top: number; bottom: number }[] = []

  let y = TOP
  instants.forEach((instant, index) => {
    const before = instants[index - 1]
    if (before) {
      const length = instant.at - before.at
      const natural = length * scale
      const limit = isBusy(trace, before.at, instant.at) ? LONGEST_BUSY : LONGEST_IDLE
      if (natural > limit) {
        folds.push({ y: round(y + 6), height: FOLD - FOLD_FOOT - 6, length })
        y += FOLD
      } else {
        y += Math.max(natural, instant.isLabelledFirst ? ROW : 8)
      }
    }
    const lastTick = ticks.at(-1)
    if (!lastTick || y - lastTick.y >= 15) ticks.push({ y, at: instant.at })
    for (const row of instant.rows) yOfMoment.push(round(y + row * ROW))
    const bottom = y + Math.max(0, ...instant.rows) * ROW
    stops.push({ at: instant.at, top: y, bottom })
    y = bottom
  })

  const yOf = (at: Nanoseconds): number => {
    const after = stops.findIndex((stop) => stop.at > at)
    const next = after < 0 ? undefined : stops[after]
    const previous = after < 0 ? stops.at(-1) : stops[after - 1]
    if (!previous) return TOP - 12
    if (!next) return previous.bottom
    return round(previous.bottom + ((at - previous.at) / (next.at - previous.at)) * (next.top - previous.bottom))
  }
  return {
    height: Math.ceil(y + BOTTOM),
    yOfMoment,
    yOf,
    folds,
    ticks: ticks.map((tick) => ({ ...tick, y: round(tick.y) })),
  }
}

/** Server and browser must write the same digits. */
const round = (y: number): number => Math.round(y * 10) / 10

/** Gives the moments of each time their rows: a new row for each further label, and for each further arrival. */
function instantsOf(moments: readonly Moment[]): Instant[] {
  const instants: { at: Nanoseconds; rows: number[]; isLabelledFirst: boolean }[] = []
  let row = 0
  let hasLabel = false
  let hasArrival = false
  moments.forEach((moment) => {
    let instant = instants.at(-1)
    if (!instant || instant.at !== moment.at) {
      instant = { at: moment.at, rows: [], isLabelledFirst: false }
      instants.push(instant)
      row = 0
      hasLabel = false
      hasArrival = false
    }
    const isSend = moment.kind === 'sent'
    if (isSend ? hasLabel : hasArrival || hasLabel) {
      row++
      hasLabel = false
      hasArrival = false
    }
    if (isSend) hasLabel = true
    else hasArrival = true
    if (isSend && row === 0) instant.isLabelledFirst = true
    instant.rows.push(row)
  })
  return instants
}

/** Is a segment on its way during all of this time? */
function isBusy(trace: Trace, from: Nanoseconds, to: Nanoseconds): boolean {
  return trace.transmissions.some(({ sent, arrivals }) => sent <= from && arrivals.some((at) => at >= to))
}
