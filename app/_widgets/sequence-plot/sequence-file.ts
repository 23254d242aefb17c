import type { Span } from '#app/_scene/store'
import { absolute, type Stream } from '#app/_scene/stream'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { scalesOf, valueTicks } from '../plot/axis'
import { FILE_WIDTH, FOOT, legendBody, legendHeight, PLOT_STYLES, plotBody } from '../plot/plot-file'
import { type Scales, stairsPath } from '../plot/stairs'
import { COLOURS, svgDocument, svgNumber } from '../svg-file/svg-document'
import { type Bar, sequenceData, type Vantage } from './sequence-data'
import { barsPath, HEIGHT, rangeOf } from './sequence-layout'
import { sequencePlotStrings } from './sequence-plot-strings'

const HEAD = 40

/** As on the page: a colour, and for who does not see it a stroke or a letter of its own. */
const STYLES = [
  `.data{stroke:${COLOURS.data};stroke-width:3}.again{stroke:${COLOURS.retransmission};stroke-width:4.5}.control{stroke:${COLOURS.control};stroke-width:5}`,
  `.lost{stroke:${COLOURS.loss};stroke-width:2;stroke-dasharray:2 2}.acks{stroke:${COLOURS.ack};stroke-width:1.75}.duplicate{stroke:${COLOURS.ack};stroke-width:2}`,
  `.edges{stroke:${COLOURS.muted};stroke-width:1.5;stroke-dasharray:7 4}.cross{stroke:${COLOURS.loss};stroke-width:2.25}`,
  `.name{font-weight:700;text-anchor:middle}`,
].join('')

/** The diagram of a stream as a file that stands alone: the part of the time, the end and the numbers that the reader has chosen. */
export function sequenceFile({
  trace,
  stream,
  vantage,
  isAbsolute,
  span,
  title,
  locale,
}: {
  trace: Trace
  stream: Stream
  vantage: Vantage
  isAbsolute: boolean
  span: Span
  title: string
  locale: Locale
}): string {
  const data = sequenceData(trace, stream, vantage)
  const { bars, acks, edges, duplicates } = data
  const { least, most, isWindowOut } = rangeOf(data, span)
  const scales = scalesOf(span, [least, most], HEIGHT)
  const { legend } = sequencePlotStrings[locale]
  const shown = bars.filter(({ at }) => at >= span.from && at <= span.until)
  const strokes = (look: string, d: string) => (d === '' ? '' : `<path class="${look}" d="${d}"/>`)
  const repeated = duplicates.filter(({ at }) => at >= span.from && at <= span.until)
  const entries = [
    { look: 'data', words: legend.data },
    ...(shown.some(({ look }) => look === 'again') ? [{ look: 'again', words: legend.again }] : []),
    ...(shown.some(({ isLost }) => isLost) ? [{ look: 'lost', words: legend.lost }] : []),
    ...(shown.some(({ look }) => look === 'control') ? [{ look: 'control', words: legend.control }] : []),
    { look: 'acks', words: legend.acks },
    ...(repeated.length > 0 ? [{ look: 'duplicate', words: legend.duplicate }] : []),
    { look: 'edges', words: legend.edges },
    ...(isWindowOut ? [{ look: '', words: `↑ ${legend.windowOut}` }] : []),
  ]
  const top = HEAD + HEIGHT + FOOT + 12
  return svgDocument({
    width: FILE_WIDTH,
    height: top + legendHeight(entries.length),
    locale,
    title,
    description: entries.map(({ words }) => words).join('; '),
    styles: PLOT_STYLES + STYLES,
    body: [
      ...plotBody({
        ...{ top: HEAD, height: HEIGHT, span, scales, clip: 'sequence' },
        ticks: valueTicks([least, most], scales.y, {
          text: (place) => String(isAbsolute ? absolute(place, stream) : place),
        }),
        paths: [
          strokes('edges', stairsPath(edges, span, scales)),
          strokes('acks', stairsPath(acks, span, scales)),
          strokes('duplicate', repeated.map(({ at, ack }) => `M${scales.x(at)},${scales.y(ack)}v-7`).join('')),
          ...(['data', 'control', 'again'] as const).map((look) =>
            strokes(
              look,
              barsPath(
                shown.filter((bar) => bar.look === look && !bar.isLost),
                scales,
              ),
            ),
          ),
          strokes(
            'lost',
            barsPath(
              shown.filter(({ isLost }) => isLost),
              scales,
            ),
          ),
        ],
        marks: shown.map((bar) => markOf(bar, scales)),
      }),
      ...legendBody(entries, top),
    ],
  })
}

/** R, SYN, FIN and RST at a bar, and a cross where it is lost. */
function markOf({ at, to, from, label, isLost }: Bar, scales: Scales): string {
  const [x, upper, lower] = [scales.x(at), scales.y(to), scales.y(from)]
  const cross = isLost ? `<path class="cross" d="M${svgNumber(x - 4)},${svgNumber(upper - 4)}l8,8m0,-8l-8,8"/>` : ''
  if (label === null) return cross
  const y = upper > 16 ? upper - (isLost ? 9 : 5) : lower + 13
  const colour = label === 'R' ? COLOURS.retransmission : COLOURS.control
  return `${cross}<text class="name" x="${x}" y="${svgNumber(y)}" style="fill:${colour}">${label}</text>`
}
