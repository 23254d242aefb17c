import { timeText } from '#app/_scene/segment-words'
import type { Span } from '#app/_scene/store'
import type { Stream } from '#app/_scene/stream'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { scalesOf, valueTicks } from '../plot/axis'
import { FILE_WIDTH, FOOT, PLOT_STYLES, plotBody } from '../plot/plot-file'
import { type Scales, stairsPath, WIDTH } from '../plot/stairs'
import { COLOURS, svgDocument, svgNumber, svgText } from '../svg-file/svg-document'
import { linesOf, type Quantity, type WindowSteps, windowSteps } from './window-data'
import { areaUnder, BYTES, HEIGHT, heightsOf, lineLabels, RTO_HEIGHT } from './window-layout'
import { windowPlotStrings } from './window-plot-strings'

const HEAD = 40
const BETWEEN = 16

const COLOUR: Readonly<Record<Quantity, string>> = {
  cwnd: COLOURS.data,
  ssthresh: COLOURS.control,
  sndWnd: COLOURS.ack,
  flight: COLOURS.retransmission,
  rto: COLOURS.loss,
}

/** As on the page: a colour, and for who does not see it a pattern of its own. */
const STROKE: Readonly<Record<Quantity, string>> = {
  cwnd: 'stroke-width:2.5',
  ssthresh: 'stroke-width:2;stroke-dasharray:2 4',
  sndWnd: 'stroke-width:2;stroke-dasharray:9 4',
  flight: 'stroke-width:1.5',
  rto: 'stroke-width:2',
}

/** What limits a sender, as a file that stands alone: the part of the time that the reader has chosen. */
export function windowFile({
  trace,
  stream,
  span,
  title,
  locale,
}: {
  trace: Trace
  stream: Stream
  span: Span
  title: string
  locale: Locale
}): string {
  const steps = windowSteps(trace, stream.endpoint)
  const lines = linesOf(steps)
  const { most, longest } = heightsOf(steps, span)
  const bytes = scalesOf(span, [0, most], HEIGHT)
  const times = scalesOf(span, [0, longest], RTO_HEIGHT)
  const line = (quantity: Quantity, scales: Scales) =>
    `<path d="${stairsPath(lines[quantity], span, scales)}" style="stroke:${COLOUR[quantity]};${STROKE[quantity]}"/>`
  const names = (quantities: readonly Quantity[], scales: Scales, height: number) =>
    lineNames(steps, quantities, span, scales, height, locale)
  const rtoTop = HEAD + HEIGHT + BETWEEN
  const { says } = windowPlotStrings[locale]
  return svgDocument({
    width: FILE_WIDTH,
    height: rtoTop + RTO_HEIGHT + FOOT + 8,
    locale,
    title,
    description: Object.values(says).join('; '),
    styles: PLOT_STYLES,
    body: [
      ...plotBody({
        ...{ top: HEAD, height: HEIGHT, span, scales: bytes, clip: 'bytes', hasTimes: false },
        ticks: valueTicks([0, most], bytes.y),
        paths: [
          `<path d="${areaUnder(stairsPath(lines.flight, span, bytes))}" style="fill:${COLOURS.retransmission};fill-opacity:.2"/>`,
          ...BYTES.map((quantity) => line(quantity, bytes)),
        ],
        beside: names(BYTES, bytes, HEIGHT),
      }),
      ...plotBody({
        ...{ top: rtoTop, height: RTO_HEIGHT, span, scales: times, clip: 'times' },
        ticks: valueTicks([0, longest], times.y, { count: 3, text: timeText }),
        paths: [line('rto', times)],
        beside: names(['rto'], times, RTO_HEIGHT),
      }),
    ],
  })
}

const lineNames = (
  steps: WindowSteps,
  quantities: readonly Quantity[],
  span: Span,
  scales: Scales,
  height: number,
  locale: Locale,
): string[] =>
  lineLabels(steps, quantities, span, scales, height).map(
    ({ quantity, y, isOut }) =>
      `<text x="${WIDTH + 6}" y="${svgNumber(y + 4)}" style="fill:${COLOUR[quantity]}">${svgText(windowPlotStrings[locale].names[quantity])}${isOut ? ' ↑' : ''}</text>`,
  )
