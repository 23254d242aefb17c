import { kindOf } from '#app/_scene/segment-words'
import type { DrawnFlight, Look } from './drawing'
import { FILLS, STROKES } from './looks'
import { type Attributes, element, type Markup } from './markup'

/**
 * One flight: a line for each arrival, or one that ends in a cross where it is lost, or in a dot where it has come so far.
 *
 * @param headId the id of the arrow head of a look
 */
export function arrowMarkup(drawn: DrawnFlight, headId: (look: Look) => string): Markup {
  const { flight, look, fromX, sentY, ends } = drawn
  const head = flight.outcome === 'arrives' ? headId(look) : undefined
  const name =
    flight.kind === 'segment'
      ? { 'data-transmission': flight.transmission }
      : { 'data-message': `${flight.message.id} ${flight.hop}` }
  const marks = ends.flatMap(({ x, y }) => endMarks(drawn).map((mark) => at(x, y, mark)))
  if (flight.kind === 'segment' && kindOf(flight.segment) === 'control') marks.push(at(fromX, sentY, DIAMOND))
  const lines = ends.map(({ x, y }) => ({ fromX, fromY: sentY, toX: x, toY: y, look, head }))
  const [only] = lines
  // Nearly all are one line: a group around it would be a third of a long drawing's nodes.
  if (only && lines.length === 1 && marks.length === 0 && !isLoop(only)) return straight(only, name)
  return element('g', name, ...lines.flatMap((it) => (isLoop(it) ? loop(it) : [straight(it)])), ...marks)
}

interface Line {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  readonly look: Look
  readonly head: string | undefined
}

/** How far what a host sends to itself leaves its rail, in percent of the plot. */
const LOOP = 16

/** Back to the host that it comes from. */
const isLoop = ({ fromX, toX }: Line): boolean => fromX === toX

/** @param name what the line is called by, where it is the whole arrow */
const straight = ({ fromX, fromY, toX, toY, look, head }: Line, name?: Attributes): Markup =>
  element('line', {
    ...name,
    'data-line': '',
    ...{ x1: `${fromX}%`, y1: fromY, x2: `${toX}%`, y2: toY },
    ...arriving(look, head),
  })

function loop({ fromX, fromY, toX, toY, look, head }: Line): readonly Markup[] {
  const middle = { x: `${fromX + LOOP}%`, y: (fromY + toY) / 2 }
  return [
    element('line', { x1: `${fromX}%`, y1: fromY, x2: middle.x, y2: middle.y, class: STROKES[look] }),
    element('line', { x1: middle.x, y1: middle.y, x2: `${toX}%`, y2: toY, ...arriving(look, head) }),
  ]
}

const arriving = (look: Look, head: string | undefined): Attributes => ({
  class: STROKES[look],
  'marker-end': head === undefined ? undefined : `url(#${head})`,
})

const DIAMOND = element('path', { d: 'M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z', class: 'fill-control' })
const CROSS = element('path', { d: 'M-5,-5 L5,5 M-5,5 L5,-5', class: 'stroke-loss [stroke-width:2.5]' })
const DROPPED = [
  element('circle', { r: 5.5, class: 'fill-surface stroke-loss [stroke-width:2]' }),
  element('path', { d: 'M-3.9,-3.9 L3.9,3.9', class: 'stroke-loss [stroke-width:2]' }),
]

/** What stands at the end of a line that has no head, or that goes no further. */
function endMarks({ flight, look, isDropped }: DrawnFlight): readonly Markup[] {
  const dropped = isDropped ? DROPPED : []
  if (flight.outcome === 'arrives') return dropped
  return [flight.outcome === 'lost' ? CROSS : element('circle', { r: 3.5, class: FILLS[look] }), ...dropped]
}

/** A small shape at a point. */
const at = (x: number, y: number, shape: Markup): Markup =>
  element('svg', { x: `${x}%`, y, overflow: 'visible' }, shape)
