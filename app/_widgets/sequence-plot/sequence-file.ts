import type { Span } from '#app/_scene/store'
import { absolute, type Stream } from '#app/_scene/stream'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { scalesOf, valueTicks } from '../plot/axis'
import { FILE_WIDTH, FOOT, legendBody, legendHeight, PLOT_STYLES, plotBody } from '../plot/plot-file'
import { type Scales, stairsPath } from '../plot/stairs'
import { COLOURS, svgDocument, svgNumber } from '../svg-file/svg-document'
import { type Bar, sequenceData, type Vantage } from './sequence-data'
import { barsPath, HEIGHT, rangeOf, sacksPath } from './sequence-layout'
import { sequencePlotStrings } from './sequence-plot-strings'

const HEAD = 40

/** As on the page: a colour, and for who does not see it a stroke or a letter of its own. */
const STYLES = [
  `.data{stroke:${COLOURS.data};stroke-width:3}.again{stroke:${COLOURS.retransmission};stroke-width:4.5}.control{stroke:${COLOURS.control};stroke-width:5}`,
  `.lost{stroke:${COLOURS.loss};stroke-width:2;stroke-dasharray:2 2}.acks{stroke:${COLOURS.ack};stroke-width:1.75}.duplicate{stroke:${COLOURS.ack};stroke-width:2}.sack{stroke:${COLOURS.ack};stroke-width:1.5}`,
  `.edges{stroke:${COLOURS.muted};stroke-width:1.5;stroke-dasharray:7 4}.cross{stroke:${COLOURS.loss};stroke-width:2.25}`,
  `path{fill:none}.name{font-weight:700;text-anchor:middle}`,
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
  const { bars, acks, edges, duplicates, sacks } = data
  const { least, most, isWindowOut } = rangeOf(data, span)
  const scales = scalesOf(span, [least, most], HEIGHT)
  const { legend } = sequencePlotStrings[locale]
  const shown = bars.filter(({ at }) => at >= span.from && at <= span.until)
  const repeated = duplicates.filter(({ at }) => at >= span.from && at <= span.until)
  const reported = sacksPath(sacks, span, scales)
  const entries = [
    { drawing: path('data', FLAT), words: legend.data },
    ...(shown.some(({ look }) => look === 'again') ? [{ drawing: path('again', FLAT), words: legend.again }] : []),
    ...(shown.some(({ isLost }) => isLost)
      ? [{ drawing: path('lost', FLAT) + path('cross', 'M9,-4l8,8m0,-8l-8,8'), words: legend.lost }]
      : []),
    ...(shown.some(({ look }) => look === 'control')
      ? [{ drawing: path('control', FLAT), words: legend.control }]
      : []),
    { drawing: path('acks', FLAT), words: legend.acks },
    ...(repeated.length > 0
      ? [{ drawing: path('acks', 'M0,4H26') + path('duplicate', 'M7,4v-7m6,7v-7m6,7v-7'), words: legend.duplicate }]
      : []),
    ...(reported !== '' ? [{ drawing: path('sack', 'M9,6h8M13,6V-6m-4,0h8'), words: legend.sack }] : []),
    { drawing: path('edges', FLAT), words: legend.edges },
    ...(isWindowOut ? [{ drawing: '', words: `↑ ${legend.windowOut}` }] : []),
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
          path('edges', stairsPath(edges, span, scales)),
          path('acks', stairsPath(acks, span, scales)),
          path('sack', reported),
          path('duplicate', repeated.map(({ at, ack }) => `M${scales.x(at)},${scales.y(ack)}v-7`).join('')),
          ...(['data', 'control', 'again'] as const).map((look) =>
            path(
              look,
              barsPath(
                shown.filter((bar) => bar.look === look && !bar.isLost),
                scales,
              ),
            ),
          ),
          path(
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

const FLAT = 'M0,0H26'

const path = (look: string, d: string): string => (d === '' ? '' : `<path class="${look}" d="${d}"/>`)

/** R, SYN, FIN and RST at a bar, and a cross where it is lost. */
function markOf({ at, to, from, label, isLost }: Bar, scales: Scales): string {
  const [x, upper, lower] = [scales.x(at), scales.y(to), scales.y(from)]
  const cross = isLost ? `<path class="cross" d="M${svgNumber(x - 4)},${svgNumber(upper - 4)}l8,8m0,-8l-8,8"/>` : ''
  if (label === null) return cross
  const y = upper > 16 ? upper - (isLost ? 9 : 5) : lower + 13
  const colour = label === 'R' ? COLOURS.retransmission : COLOURS.control
  return `${cross}<text class="name" x="${x}" y="${svgNumber(y)}" style="fill:${colour}">${label}</text>`
}
