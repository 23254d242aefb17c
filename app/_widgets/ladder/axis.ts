import { timeText } from '#app/_scene/segment-words'
import { type Instant, isBand } from './layout'
import { element, type Markup } from './markup'
import { AFTER_TIME } from './room'

/** Further than any figure is wide: the drawing is cut off at its edge. */
const ACROSS = 4000

/** How times are set, said once for all that stand together. */
export const TIMES = 'fill-ink-muted font-mono text-[10px]'

/**
 * Times at the left. What happens at one time and stands below each other is held together by a bracket and the strip that it opens;
 * the brackets of all these times are one shape, for a long run has thousands.
 *
 * @param width of the column of times
 */
export function instantsMarkup(instants: readonly Instant[], width: number): readonly Markup[] {
  const bands = instants.filter(isBand)
  const shapes = bands.map(({ top, bottom }) =>
    element('rect', { x: width - 5, y: top, width: ACROSS, height: bottom - top, class: 'fill-ink/6' }),
  )
  const brackets = bands.map(({ top, bottom }) => `M${width - 1},${top} H${width - 5} V${bottom} H${width - 1}`)
  if (bands.length > 0)
    shapes.push(element('path', { d: brackets.join(' '), class: 'fill-none stroke-ink-muted [stroke-width:1]' }))
  return [...shapes, ...instants.map((it) => instantMarkup(it, width))]
}

function instantMarkup({ at, top, bottom, isSaid }: Instant, width: number): Markup {
  const place = { 'data-at': at, 'data-top': top, 'data-bottom': bottom }
  if (!isSaid) return element('g', place)
  return element(
    'text',
    { ...place, x: width - AFTER_TIME, y: top + 3.5, 'text-anchor': 'end', 'data-time': at },
    timeText(at),
  )
}
