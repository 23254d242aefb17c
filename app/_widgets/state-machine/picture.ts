import type { State } from '#engine/tcp/state'
import { BOXES, type Box, EDGES, type Edge, type Place } from './figure'

/** From one state to another. */
interface Step {
  readonly from: State
  readonly to: State
}

const byPlace = new Map(BOXES.map((box) => [box.place, box]))

export function boxOf(place: Place): Box {
  const box = byPlace.get(place)
  if (!box) throw new Error(`The picture of states has no box for ${place}.`)
  return box
}

/** Where a change of state leads: to the upper CLOSED where nothing stood yet, to the lower one where something ends. */
export const placeAfter = ({ from, to }: Step): Place =>
  to === 'CLOSED' && from !== 'LISTEN' && from !== 'SYN-SENT' ? 'over' : to

/** The transition of figure 5 that a change of state is; undefined where the figure has none, as for a reset. */
export function edgeOf(step: Step): Edge | undefined {
  const to = placeAfter(step)
  // A connection that a listener has spawned is new, and comes the listener's way.
  const from = step.from === 'CLOSED' && to === 'SYN-RECEIVED' ? 'LISTEN' : step.from
  return EDGES.find((it) => it.from === from && it.to === to)
}

/** The line of a change of state; one that is not in figure 5 goes straight from box to box. */
export function lineOf(step: Step): { readonly path: string; readonly isOfFigure: boolean } {
  const edge = edgeOf(step)
  if (edge) return { path: pathOf(edge.way), isOfFigure: true }
  const ends = [boxOf(step.from), boxOf(placeAfter(step))].map(({ x, y }) => `${x},${y}`)
  return { path: `M${ends.join('L')}`, isOfFigure: false }
}

const RADIUS = 7

/** Corners joined by lines, which are level or upright, the corners rounded: the path of an SVG. */
export function pathOf(way: string): string {
  const points = way.split(' ').map((point) => point.split(',').map(Number))
  return points
    .map(([x = 0, y = 0], index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${x},${y}`
      if (!after) return `L${x},${y}`
      const near = ([otherX = 0, otherY = 0]: readonly number[]) =>
        `${x + Math.sign(otherX - x) * RADIUS},${y + Math.sign(otherY - y) * RADIUS}`
      return `L${near(before)}Q${x},${y} ${near(after)}`
    })
    .join('')
}

/** The letters on the endpoints' tokens: the first of each name, and the number of a host's second connection. */
export function tokenText(endpoint: string, locale: 'en' | 'zh'): string {
  const [host = '', connection = ''] = endpoint.split('/')
  const chinese: Readonly<Record<string, string>> = { client: '客', server: '服' }
  const letter = (locale === 'zh' ? chinese[host] : undefined) ?? host.slice(0, 1).toUpperCase()
  return letter + connection
}
