import type { Locale } from '#content/locales'
import type { DrawnTimer } from './drawn-timers'
import { ladderStrings } from './ladder-strings'
import { HALO } from './looks'
import { element, type Markup } from './markup'
import { MARGIN, type Sides, TIMER } from './room'
import type { DrawnState } from './side-states'

/** Beside the outermost rails: the timers of their hosts as bars and, where the figure is wide, the states that they come into. */
export function lanesMarkup(
  sides: Sides,
  timers: readonly DrawnTimer[],
  states: readonly DrawnState[],
  locale: Locale,
): readonly Markup[] {
  const bars = timers.map((timer) => atRail(timer.x, timerOf(timer, ladderStrings[locale].timers[timer.timer])))
  if (states.length === 0) return bars
  const names = states.map((state) => atRail(state.side === 0 ? 0 : 100, ...stateOf(state, sides.timers[state.side])))
  return [...bars, element('g', { class: 'hidden @[40rem]:inline' }, ...names)]
}

/** What is measured from a rail. */
const atRail = (x: number, ...content: readonly Markup[]): Markup =>
  element('svg', { x: `${x}%`, overflow: 'visible' }, ...content)

const BAR = 4
const THIN = 'stroke-ink-muted [stroke-width:1.25]'
const THICK = 'stroke-ink-muted [stroke-width:1.5]'

function timerOf(
  { offset: middle, nameOffset, timer, pieces, restarts, ending, nameY }: DrawnTimer,
  name: string,
): Markup {
  const across = (y: number, looks: string) =>
    element('line', { x1: middle - 4, x2: middle + 4, y1: y, y2: y, class: looks })
  const [first, last] = [pieces[0]?.top ?? 0, pieces.at(-1)?.bottom ?? 0]
  const bars = pieces.map(({ top, bottom }) =>
    element('rect', {
      x: middle - BAR / 2,
      y: top,
      width: BAR,
      height: bottom - top,
      class: 'fill-ink-muted/45',
    }),
  )
  // Where time is folded, the bar is broken as the axis is.
  const breaks = pieces.slice(1).map(({ top }, index) =>
    element('path', {
      d: `M${middle - 4},${(pieces[index]?.bottom ?? top) + 3} l8,-5 M${middle - 4},${top + 2} l8,-5`,
      class: THIN,
    }),
  )
  const parts = [...bars, ...breaks, ...restarts.map((y) => across(y, THIN)), across(first, THICK)]
  if (ending === 'fired')
    parts.push(element('path', { d: `M${middle - 5},${last - 7} h10 l-5,7 Z`, class: 'fill-ink-muted' }))
  if (ending === 'stopped') parts.push(across(last, THICK))
  if (nameY !== null)
    parts.push(
      element(
        'text',
        {
          transform: `translate(${nameOffset},${nameY}) rotate(-90)`,
          'text-anchor': 'middle',
          'data-timer-name': '',
          class: 'fill-ink-muted font-mono text-[9px]',
        },
        name,
      ),
    )
  return element('g', { 'data-timer': timer }, element('title', {}, name), ...parts)
}

function stateOf({ side, text, y, nameY }: DrawnState, columns: number): readonly Markup[] {
  const outwards = side === 0 ? -1 : 1
  const edge = outwards * (MARGIN + columns * TIMER)
  return [
    element('path', {
      d: `M0,${y} H${edge} L${edge + outwards * 3},${nameY}`,
      class: 'fill-none stroke-ink-muted/60 [stroke-dasharray:1_3] [stroke-width:1]',
    }),
    element(
      'text',
      {
        x: edge + outwards * 5,
        // Above its line, for below the moment of the cursor lies the veil.
        y: nameY - 1,
        'text-anchor': side === 0 ? 'end' : 'start',
        'data-state': text,
        class: `fill-ink font-mono text-[10px] ${HALO}`,
      },
      text,
    ),
  ]
}
