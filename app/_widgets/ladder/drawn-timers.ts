import type { Locale } from '#content/locales'
import type { TimerName } from '#engine/tcp/connection-view'
import { ladderStrings } from './ladder-strings'
import type { Fold, LadderLayout } from './layout'
import { type HostPlace, MARGIN, TIMER } from './room'
import type { TimerBar } from './timers'

export interface DrawnTimer {
  /** Its rail, in percent of the plot, and how far from it the bar's middle and its name are, in pixels. */
  readonly x: number
  readonly offset: number
  readonly nameOffset: number
  readonly timer: TimerName
  /** The bar, cut where time is folded. */
  readonly pieces: readonly { readonly top: number; readonly bottom: number }[]
  readonly restarts: readonly number[]
  readonly ending: 'fired' | 'stopped' | 'open'
  /** The middle of its name along it; null where it has no room for one. */
  readonly nameY: number | null
}

/** More marks than this on one bar say nothing. */
const MOST_RESTARTS = 100
const BAR = 4
/** At a rail between two others there is room for a bar on each side, before the labels begin. */
const INNER_COLUMNS = 2
const INNER_OFFSET = 4.5

/** Whether a host has room for a timer's column. Where there are more than two rails, all room is for what is between them. */
export const hasColumn = ({ side }: HostPlace, column: number, rails: number): boolean =>
  side === null ? column < INNER_COLUMNS : rails === 2 || column === 0

/**
 * Where a timer is drawn.
 *
 * @param inTheWay what is written at the rail of the timer's host, where that stands between two others
 */
export function drawnTimer(
  { bar, column, place }: { bar: TimerBar; column: number; place: HostPlace },
  layout: LadderLayout,
  locale: Locale,
  inTheWay: readonly Stretch[],
): DrawnTimer {
  const top = layout.yOfEvent(bar.from)
  const bottom = bar.to ? layout.yOfEvent(bar.to) : layout.height
  const pieces = cut(top, Math.max(bottom, top + 3), layout.folds)
  const length = ladderStrings[locale].timers[bar.timer].length * (locale === 'zh' ? 9.5 : 5.6) + 8
  const outwards = place.side === 0 || (place.side === null && column === 1) ? -1 : 1
  const offset = outwards * (place.side === null ? INNER_OFFSET : MARGIN + column * TIMER + BAR / 2)
  return {
    x: place.x,
    offset,
    nameOffset: offset + outwards * (BAR / 2 + 5) + 3,
    timer: bar.timer,
    pieces,
    restarts: bar.restarts.length > MOST_RESTARTS ? [] : bar.restarts.map((it) => layout.yOfEvent(it)),
    ending: bar.ending,
    nameY: placeOfName(pieces, length, place.side === null ? inTheWay : []),
  }
}

/** From an upper end to a lower one. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** A bar without the stretches that are folded. */
function cut(top: number, bottom: number, folds: readonly Fold[]): Stretch[] {
  const pieces: Stretch[] = []
  let from = top
  for (const { y, height } of folds) {
    if (y + height <= from || y >= bottom) continue
    if (y > from) pieces.push({ top: from, bottom: y })
    from = y + height
  }
  if (bottom > from) pieces.push({ top: from, bottom })
  return pieces
}

/** The middle of the longest stretch of the bar in which nothing is in the way, if that is long enough. */
function placeOfName(pieces: readonly Stretch[], length: number, inTheWay: readonly Stretch[]): number | null {
  const sorted = [...inTheWay].sort((a, b) => a.top - b.top)
  let longest: Stretch | null = null
  for (const { top, bottom } of pieces) {
    let from = top
    for (const it of [...sorted, { top: bottom, bottom }]) {
      const to = Math.min(it.top, bottom)
      if (to - from > (longest ? longest.bottom - longest.top : 0)) longest = { top: from, bottom: to }
      from = Math.max(from, it.bottom)
    }
  }
  return longest && longest.bottom - longest.top >= length ? (longest.top + longest.bottom) / 2 : null
}
