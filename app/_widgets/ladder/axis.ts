import { timeText } from '#app/_scene/segment-words'
import { type Instant, isBand } from './layout'
import { element, type Markup } from './markup'
import { AFTER_TIME } from './room'

/** Further than any figure is wide: the drawing is cut off at its edge. */
const ACROSS = 4000

/** How times are set, said once for all that stand together. */
export const TIMES = 'fill-ink-muted font-mono text-[10px] [text-anchor:end]'

/**
 * Times at the left. What happens at one time and stands below each other is held together by a bracket and the strip that it opens;
 * the brackets of all these times are one shape, and so are their strips, for a long run has thousands.
 *
 * @param width of the column of times
 */
export function instantsMarkup(instants: readonly Instant[], width: number): readonly Markup[] {
  const bands = instants.filter(isBand)
  const times = instants.map((it) => instantMarkup(it, width))
  if (bands.length === 0) return times
  const strips = bands.map(({ top, bottom }) => `M${width - 5},${top} h${ACROSS} V${bottom} h-${ACROSS} Z`)
  const brackets = bands.map(({ top, bottom }) => `M${width - 1},${top} H${width - 5} V${bottom} H${width - 1}`)
  return [
    element('path', { d: strips.join(' '), class: 'fill-ink/6' }),
    element('path', { d: brackets.join(' '), class: 'fill-none stroke-ink-muted [stroke-width:1]' }),
    ...times,
  ]
}

function instantMarkup({ at, top, bottom, isSaid }: Instant, width: number): Markup {
  // One attribute for the three: a pane that is filled while it moves pays for each.
  const place = { 'data-band': `${at} ${top} ${bottom}` }
  if (!isSaid) return element('g', place)
  return element('text', { ...place, x: width - AFTER_TIME, y: top + 3.5, 'data-time': '' }, timeText(at))
}
