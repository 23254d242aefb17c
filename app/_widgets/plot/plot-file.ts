import type { Span } from '#app/_scene/store'
import { COLOURS, svgNumber, svgText } from '../svg-file/svg-document'
import { type Tick, timeTicks } from './axis'
import { type Scales, WIDTH } from './stairs'

/** The room beside a plot in a file: for numbers at the left, and for the names of lines at the right. */
const LEFT = 88
const RIGHT = 84
/** Below a plot, for its times. */
export const FOOT = 26
export const FILE_WIDTH = LEFT + WIDTH + RIGHT

/** Rules for what every plot has. */
export const PLOT_STYLES = [
  '.plot path{fill:none}',
  `.axis{stroke:${COLOURS.muted};fill:none}.grid{stroke:${COLOURS.line}}.times{stroke:${COLOURS.line};stroke-dasharray:1 3}`,
  `.tick{fill:${COLOURS.muted};text-anchor:end}.time{fill:${COLOURS.muted};text-anchor:middle}.words{fill:${COLOURS.muted};font:12px sans-serif}`,
].join('')

/**
 * A plot over time at a place of a file: its axes, and what is drawn in it, cut off at its edges.
 *
 * @param clip a name that no other plot of the file has
 */
export function plotBody({
  top,
  height,
  span,
  scales,
  ticks,
  clip,
  paths,
  marks = [],
  beside = [],
  hasTimes = true,
}: {
  top: number
  height: number
  span: Span
  scales: Scales
  ticks: readonly Tick[]
  clip: string
  paths: readonly string[]
  marks?: readonly string[]
  beside?: readonly string[]
  hasTimes?: boolean
}): string[] {
  const times = timeTicks(span, scales.x)
  return [
    `<g class="plot" transform="translate(${LEFT},${top})">`,
    `<clipPath id="${clip}"><rect width="${WIDTH}" height="${height}"/></clipPath>`,
    ...ticks.map(
      ({ place, text }) =>
        `<path class="grid" d="M0,${place}H${WIDTH}"/><text class="tick" x="-6" y="${svgNumber(place + 4)}">${svgText(text)}</text>`,
    ),
    ...times.map(
      ({ place, text }) =>
        `<path class="times" d="M${place},0V${height}"/>${hasTimes ? `<text class="time" x="${place}" y="${height + 15}">${svgText(text)}</text>` : ''}`,
    ),
    `<g clip-path="url(#${clip})">`,
    ...paths,
    '</g>',
    ...marks,
    ...beside,
    `<path class="axis" d="M0,0V${height}H${WIDTH}"/>`,
    '</g>',
  ]
}

/** What the strokes mean, in lines of a few: each a drawing 26 units wide and its words. */
export function legendBody(
  entries: readonly { readonly drawing: string; readonly words: string }[],
  top: number,
): string[] {
  return entries.map(({ drawing, words }, index) => {
    const [x, y] = [LEFT + (index % PER_LINE) * ENTRY, top + Math.floor(index / PER_LINE) * LEGEND_LINE]
    return `<g transform="translate(${x},${y})">${drawing}<text class="words" x="32" y="4">${svgText(words)}</text></g>`
  })
}

const PER_LINE = 3
const ENTRY = 340
const LEGEND_LINE = 20
/** How high a legend of so many entries is. */
export const legendHeight = (entries: number): number => Math.ceil(entries / PER_LINE) * LEGEND_LINE
