import { timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import { ladderStrings } from './ladder-strings'
import type { Fold } from './layout'
import { HALO } from './looks'
import { element, type Markup } from './markup'

/** A stretch of time that is drawn shorter than it is, with its length. */
export function foldMarkup({ y, height, length, isBusy }: Fold, locale: Locale): Markup {
  const { nothing, waiting } = ladderStrings[locale]
  const edges = [y, y + height].map((edge) =>
    element('line', {
      x1: '-1%',
      x2: '101%',
      y1: edge,
      y2: edge,
      class: 'stroke-ink-muted [stroke-dasharray:1_5] [stroke-linecap:round] [stroke-width:2]',
    }),
  )
  const words = element(
    'text',
    {
      x: '50%',
      y: y + height / 2 + 4,
      'text-anchor': 'middle',
      'data-fold': length,
      class: `fill-ink-muted text-xs ${HALO}`,
    },
    `⋮ ${isBusy ? waiting(timeText(length)) : nothing(timeText(length))} ⋮`,
  )
  const ground = element('rect', { x: '-1%', width: '102%', y, height, class: 'fill-surface' })
  return element('g', {}, ...(isBusy ? [] : [ground]), ...edges, words)
}
