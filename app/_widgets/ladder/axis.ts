import { timeText } from '#app/_scene/segment-words'
import { type Instant, isBand } from './layout'
import { element, type Markup } from './markup'
import { AFTER_TIME } from './room'

/** Further than any figure is wide: the drawing is cut off at its edge. */
const ACROSS = 4000

/** How times are set, said once for all that stand together. */
export const TIMES = 'fill-ink-muted font-mono text-[10px]'

/**
 * A time at the left. What happens at one time and stands below each other is held together by a bracket and the strip
 * that it opens.
 *
 * @param width of the column of times
 */
export function instantMarkup({ at, top, bottom, isSaid }: Instant, width: number): Markup {
  const parts: Markup[] = []
  if (isSaid)
    parts.push(
      element(
        'text',
        {
          x: width - AFTER_TIME,
          y: top + 3.5,
          'text-anchor': 'end',
          'data-time': at,
        },
        timeText(at),
      ),
    )
  if (isBand({ top, bottom }))
    parts.push(
      element('rect', { x: width - 5, y: top, width: ACROSS, height: bottom - top, class: 'fill-ink/6' }),
      element('path', {
        d: `M${width - 1},${top} H${width - 5} V${bottom} H${width - 1}`,
        class: 'fill-none stroke-ink-muted [stroke-width:1]',
      }),
    )
  return element('g', { 'data-at': at, 'data-top': top, 'data-bottom': bottom }, ...parts)
}
