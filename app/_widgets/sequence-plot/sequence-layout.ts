import type { Span } from '#app/_scene/store'
import { pointsIn, type Scales } from '../plot/stairs'
import type { Bar, Sack, SequenceData } from './sequence-data'

/** How high the plot is, in pixels. */
export const HEIGHT = 340

/** So many times the height of the data may be a window, before its line leaves the plot. */
const MOST_WINDOW = 2.5

/** From which number to which a part of the time is drawn. */
export interface Range {
  readonly least: number
  readonly most: number
  /** The window reaches further than the plot. */
  readonly isWindowOut: boolean
}

/** The numbers that are in sight: bars and acknowledgments always, the window where it does not press all else flat. */
export function rangeOf({ bars, acks, edges }: SequenceData, span: Span): Range {
  const inSight = bars.filter(({ at }) => at >= span.from && at <= span.until)
  const places = [
    ...inSight.flatMap(({ from, to }) => [from, to]),
    ...pointsIn(acks, span).flatMap(({ value }) => value ?? []),
  ]
  const least = minimum(places, 0)
  const most = Math.max(maximum(places, 1), least + 1)
  const edge = maximum(
    pointsIn(edges, span).flatMap(({ value }) => value ?? []),
    most,
  )
  const isWindowOut = edge - least > MOST_WINDOW * (most - least)
  const top = isWindowOut ? most : Math.max(most, edge)
  const room = Math.max(1, (top - least) * 0.05)
  return { least: least - room, most: top + 2 * room, isWindowOut }
}

// A spread of a hundred thousand arguments is too much for a call.
const minimum = (values: readonly number[], none: number): number =>
  values.reduce((least, value) => Math.min(least, value), values[0] ?? none)
const maximum = (values: readonly number[], none: number): number =>
  values.reduce((most, value) => Math.max(most, value), values[0] ?? none)

/** A bar in pixels and units of the plot: `top` is where SEQ + LEN is. */
interface Stroke {
  readonly x: number
  readonly top: number
  bottom: number
}

/**
 * The path of bars. Where several touch in one column they are one: at most two points for each piece that can be told apart.
 */
export function barsPath(bars: readonly Bar[], { x, y }: Scales): string {
  const columns = new Map<number, Stroke[]>()
  for (const { at, from, to } of bars) {
    const column = round(x(at))
    const [top, bottom] = [y(to), y(from)]
    // A pixel of air, so that two segments of one moment are seen to be two; and never nothing.
    const air = bottom - top > 4 ? 0.5 : 0
    const stroke = { x: column, top: Math.min(top + air, bottom - 1.5), bottom: bottom - air }
    columns.set(column, [...(columns.get(column) ?? []), stroke])
  }
  return [...columns.values()]
    .flatMap(joined)
    .map(({ x: column, top, bottom }) => `M${column},${round(bottom)}V${round(top)}`)
    .join('')
}

function joined(strokes: readonly Stroke[]): Stroke[] {
  const pieces: Stroke[] = []
  for (const stroke of [...strokes].sort((a, b) => a.top - b.top)) {
    const last = pieces.at(-1)
    if (last && stroke.top <= last.bottom + 0.4) last.bottom = Math.max(last.bottom, stroke.bottom)
    else pieces.push({ ...stroke })
  }
  return pieces
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Half the width of the strokes that close a block at both ends, in units of the plot. */
const CAP = 4

/**
 * The path of what acknowledgments report: each block closed at both ends, as a beam. Of those that begin alike in one column only the
 * longest can be seen.
 */
export function sacksPath(sacks: readonly Sack[], span: Span, { x, y }: Scales): string {
  const beams = new Map<string, { readonly column: number; readonly top: number; readonly bottom: number }>()
  for (const { at, from, to } of sacks) {
    if (at < span.from || at > span.until) continue
    const beam = { column: round(x(at)), top: round(y(to)), bottom: round(y(from)) }
    const place = `${Math.round(beam.column)} ${beam.bottom}`
    if (beam.top < (beams.get(place)?.top ?? Number.POSITIVE_INFINITY)) beams.set(place, beam)
  }
  return [...beams.values()]
    .map(({ column, top, bottom }) => {
      const cap = round(column - CAP)
      return `M${cap},${bottom}h${2 * CAP}M${column},${bottom}V${top}m${-CAP},0h${2 * CAP}`
    })
    .join('')
}

/** The bar that is nearest to a place, of those in sight; null where there is none. Both distances are in pixels. */
export function nearestBar(
  bars: readonly Bar[],
  span: Span,
  place: { readonly x: number; readonly y: number },
  scales: Scales,
): Bar | null {
  let nearest: Bar | null = null
  let least = Number.POSITIVE_INFINITY
  for (const bar of bars) {
    if (bar.at < span.from || bar.at > span.until) continue
    const across = scales.x(bar.at) - place.x
    const down = Math.max(0, scales.y(bar.to) - place.y, place.y - scales.y(bar.from))
    const distance = across * across + down * down
    if (distance < least) [least, nearest] = [distance, bar]
  }
  return nearest
}
