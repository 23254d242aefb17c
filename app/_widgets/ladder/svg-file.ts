import { hostText, kindOf, timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import { COLOURS, svgDocument, svgNumber, svgText } from '../svg-file/svg-document'
import type { Drawing, DrawnFlight, Look } from './drawing'
import type { DrawnTimer } from './drawn-timers'
import { LABEL_INSET, type LabelWord, LINE } from './label'
import { boxOf } from './label-box'
import { ladderStrings } from './ladder-strings'
import { type Fold, isBand } from './layout'
import type { DrawnName } from './rail-names'
import { AFTER_TIME, MARGIN, marginsOf, TIMER } from './room'
import type { DrawnState } from './side-states'

const WIDTH = 900
/** Room for the title and the names of the hosts, and for these alone. */
const HEAD = { titled: 60, untitled: 26 }

const STROKES: Readonly<Record<Look, string>> = {
  control: 'stroke-width:2.5',
  data: 'stroke-width:2',
  ack: 'stroke-width:1.25',
  loss: 'stroke-width:2;stroke-dasharray:2 4',
  retransmission: 'stroke-width:2;stroke-dasharray:8 4',
  icmp: 'stroke-width:1.5;stroke-dasharray:6 3 1 3',
}

/**
 * The drawing of a run as a file that stands alone: it has its own styles and refers to nothing.
 *
 * @param label the title; without one the drawing begins with its hosts
 * @param width in pixels: the narrower, the greater its letters where it fills a page; at least as a wide figure is
 * @returns SVG 1.1, with a title and a description, and one `g` with `data-transmission` for each transmission
 */
export function svgOf(drawing: Drawing, label: string, locale: Locale, width = WIDTH): string {
  const { layout, rails, flights, sides, timers, states, names } = drawing
  const { left, right } = marginsOf(sides, 'wide')
  const plot = width - left - right
  const x = (percent: number) => svgNumber((percent / 100) * plot)
  const count = flights.filter(({ flight }) => flight.kind === 'segment').length
  const above = label === '' ? HEAD.untitled : HEAD.titled
  const height = layout.height + above
  const body = [
    `<defs>${(['control', 'data', 'ack', 'retransmission', 'icmp'] as const).map(head).join('')}</defs>`,
    `<g transform="translate(${left},${above})">`,
    ...rails.map(
      ({ host, x: at }) =>
        `<line class="rail" x1="${x(at)}" x2="${x(at)}" y1="0" y2="${layout.height}"/><text class="host" x="${x(at)}" y="-8">${svgText(hostText(host, locale))}</text>`,
    ),
    ...layout.instants.flatMap(({ at, top, bottom, isSaid }) => [
      isSaid
        ? `<text class="time" x="${sides.axis - AFTER_TIME - left}" y="${svgNumber(top + 3.5)}">${svgText(timeText(at))}</text>`
        : '',
      isBand({ top, bottom })
        ? `<rect class="band" x="${sides.axis - 5 - left}" y="${top}" width="${width - sides.axis + 5}" height="${svgNumber(bottom - top)}"/><path class="thin" d="M${sides.axis - 1 - left},${top} h-4 V${bottom} h4"/>`
        : '',
    ]),
    ...timers.map((timer) => timerOf(timer, x, ladderStrings[locale].timers[timer.timer])),
    ...states.map((state) => stateOf(state, plot, sides.timers[state.side])),
    ...layout.folds.map((fold) => foldOf(fold, plot, locale)),
    ...flights.map((drawn) => arrowOf(drawn, x)),
    ...flights.map((drawn) => labelOf(drawn, x)),
    ...names.map((name) => nameOf(name, x)),
    '</g>',
  ]
  const description = ladderStrings[locale].drawingOf(label, count)
  return svgDocument({ width, height, locale, title: label, description, styles: styles(), body })
}

function styles(): string {
  const looks = Object.entries(STROKES).map(([look, stroke]) => {
    const colour = Object.entries(COLOURS).find(([name]) => name === look)?.[1] ?? COLOURS.ink
    return `.${look}{stroke:${colour};${stroke}}.of-${look}{fill:${colour}}`
  })
  return [
    '.host{font:600 14px sans-serif;text-anchor:middle}',
    `.time{fill:${COLOURS.muted};font-size:10px;text-anchor:end}.state{font-size:10px}.name{font-size:10px;font-weight:600}.timer{fill:${COLOURS.muted};font-size:9px;text-anchor:middle}`,
    `.fold{fill:${COLOURS.muted};font:12px sans-serif;text-anchor:middle}.end{text-anchor:end}`,
    `.rail{stroke:${COLOURS.muted};stroke-width:1.5}.thin{stroke:${COLOURS.muted};fill:none}.ground{fill:#fff;opacity:.9}.band{fill:${COLOURS.ink};opacity:.06}.bar{fill:${COLOURS.muted};opacity:.45}`,
    'line,path{fill:none}.solid{stroke:none}',
    ...looks,
  ].join('')
}

function head(look: Exclude<Look, 'loss'>): string {
  const isOpen = look === 'ack' || look === 'icmp'
  const shape = isOpen
    ? `<path d="M1,1 L9,5 L1,9" style="fill:none;stroke:${COLOURS[look]};stroke-width:1.6"/>`
    : `<path d="M0,0.5 L10,5 L0,9.5 Z" style="fill:${COLOURS[look]}"/>`
  return `<marker id="head-${look}" viewBox="0 0 10 10" refX="9.5" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">${shape}</marker>`
}

function arrowOf({ flight, look, fromX, sentY, ends, isDropped }: DrawnFlight, x: (percent: number) => number): string {
  const name =
    flight.kind === 'segment' ? `data-transmission="${flight.transmission}"` : `data-message="${flight.message.id}"`
  const lines = ends.map((end) => {
    const marker = flight.outcome === 'arrives' && look !== 'loss' ? ` marker-end="url(#head-${look})"` : ''
    // What a host sends to itself leaves its rail and comes back.
    const way = end.x === fromX ? `${x(fromX + 16)},${svgNumber((sentY + end.y) / 2)} ` : ''
    const line = `<path class="${look}" d="M${x(fromX)},${sentY} L${way}${x(end.x)},${end.y}"${marker}/>`
    const at = `transform="translate(${x(end.x)},${end.y})"`
    const cross =
      flight.outcome === 'lost'
        ? `<path ${at} d="M-5,-5 L5,5 M-5,5 L5,-5" style="stroke:${COLOURS.loss};stroke-width:2.5"/>`
        : ''
    const dot = flight.outcome === 'on-its-way' ? `<circle ${at} r="3.5" class="of-${look}"/>` : ''
    const dropped = isDropped
      ? `<path ${at} d="M-5.5,0 a5.5,5.5 0 1 0 11,0 a5.5,5.5 0 1 0 -11,0 M-3.9,-3.9 L3.9,3.9" style="fill:#fff;stroke:${COLOURS.loss};stroke-width:2"/>`
      : ''
    return line + cross + dot + dropped
  })
  const isControl = flight.kind === 'segment' && kindOf(flight.segment) === 'control'
  const diamond = isControl
    ? `<path transform="translate(${x(fromX)},${sentY})" d="M0,-4.5 L4.5,0 L0,4.5 L-4.5,0 Z" style="fill:${COLOURS.control}"/>`
    : ''
  return `<g ${name}>${lines.join('')}${diamond}</g>`
}

function labelOf(drawn: DrawnFlight, x: (percent: number) => number): string {
  const lines = drawn.label?.wide
  if (!lines) return ''
  const box = boxOf(drawn, lines)
  const from = x(box.x)
  const top = drawn.sentY + box.top
  const at = svgNumber(from + (box.isEnd ? box.left + lines.width : box.left))
  const texts = lines.lines.map(
    (line, index) =>
      `<text class="${box.isEnd ? 'end' : ''}" x="${at}" y="${svgNumber(top + (index + 1) * LINE - 3)}">${line.map((word) => wordOf(word, drawn.look)).join(' ')}</text>`,
  )
  const ground = `<rect class="ground" x="${svgNumber(from + box.left - 2)}" y="${svgNumber(top)}" width="${svgNumber(lines.width + 4)}" height="${box.height}"/>`
  return ground + texts.join('')
}

/** Words that point at a segment are the course's blue. */
const POINTER = '#22438A'

function wordOf({ text: word, kind }: LabelWord, look: Look): string {
  if (kind === 'segment') return svgText(word)
  if (kind === 'pointer') return `<tspan fill="${POINTER}">${svgText(word)}</tspan>`
  const colour =
    kind === 'difference' || (kind === 'remark' && look === 'loss')
      ? COLOURS.loss
      : look === 'retransmission'
        ? COLOURS.retransmission
        : COLOURS.muted
  return `<tspan fill="${colour}">${svgText(word)}</tspan>`
}

function foldOf({ y, height, length, isBusy }: Fold, plot: number, locale: Locale): string {
  const { nothing, waiting } = ladderStrings[locale]
  const words = isBusy ? waiting(timeText(length)) : nothing(timeText(length))
  const edge = (at: number) =>
    `<path class="thin" style="stroke-dasharray:1 5;stroke-width:2" d="M-8,${svgNumber(at)} H${plot + 8}"/>`
  const ground = isBusy ? '' : `<rect x="-8" y="${y}" width="${plot + 16}" height="${height}" fill="#fff"/>`
  return `${ground}${edge(y)}${edge(y + height)}<text class="fold" x="${plot / 2}" y="${svgNumber(y + height / 2 + 4)}">⋮ ${svgText(words)} ⋮</text>`
}

function timerOf(timer: DrawnTimer, x: (percent: number) => number, name: string): string {
  const { pieces, ending, nameY } = timer
  const middle = x(timer.x) + timer.offset
  const bars = pieces.map(
    ({ top, bottom }) =>
      `<rect class="bar" x="${middle - 2}" y="${svgNumber(top)}" width="4" height="${svgNumber(bottom - top)}"/>`,
  )
  const end = pieces.at(-1)?.bottom ?? 0
  const point =
    ending === 'fired'
      ? `<path d="M${middle - 5},${svgNumber(end - 7)} h10 l-5,7 Z" style="fill:${COLOURS.muted}"/>`
      : ''
  const stop = ending === 'stopped' ? `<path class="thin" d="M${middle - 4},${svgNumber(end)} h8"/>` : ''
  const named =
    nameY === null
      ? ''
      : `<text class="timer" transform="translate(${svgNumber(x(timer.x) + timer.nameOffset)},${svgNumber(nameY)}) rotate(-90)">${svgText(name)}</text>`
  return `<g>${bars.join('')}${point}${stop}${named}</g>`
}

function stateOf({ side, text: name, y, nameY }: DrawnState, plot: number, columns: number): string {
  const outwards = side === 0 ? -1 : 1
  const rail = side === 0 ? 0 : plot
  const edge = rail + outwards * (MARGIN + columns * TIMER)
  const line = `<path class="thin" style="stroke-dasharray:1 3" d="M${rail},${svgNumber(y)} H${edge} L${edge + outwards * 3},${svgNumber(nameY)}"/>`
  return `${line}<text class="state${side === 0 ? ' end' : ''}" x="${edge + outwards * 5}" y="${svgNumber(nameY + 3.5)}">${svgText(name)}</text>`
}

/** Of those that a wide figure has in its plot. */
function nameOf(
  { x: rail, isRightward, text: name, top: { wide } }: DrawnName,
  x: (percent: number) => number,
): string {
  if (wide === null) return ''
  const at = x(rail) + (isRightward ? LABEL_INSET : -LABEL_INSET)
  return `<text class="name${isRightward ? '' : ' end'}" x="${svgNumber(at)}" y="${svgNumber(wide + LINE - 3)}">${svgText(name)}</text>`
}
