import type { Drawing, DrawnFlight } from './drawing'
import type { DrawnTimer } from './drawn-timers'
import { LINE } from './label'
import type { Fold, Instant } from './layout'
import type { DrawnName } from './rail-names'
import type { DrawnState } from './side-states'

/** More labelled arrows than this make a page slow: then only those in view are drawn, in a pane of its own. */
export const MOST_ARROWS = 300

/** How high a piece of a long drawing is, in pixels. */
export const PIECE = 200

/** Pieces of a long drawing, from the first one up to and without the last. */
export interface Shown {
  readonly first: number
  readonly last: number
}

/** The pieces that are in view, and one on each side. */
export const piecesInView = (scrollTop: number, paneHeight: number): Shown => ({
  first: Math.max(0, Math.floor(scrollTop / PIECE) - 1),
  last: Math.floor((scrollTop + paneHeight) / PIECE) + 2,
})

/** A part of a drawing. */
export interface Piece {
  readonly instants: readonly Instant[]
  readonly flights: readonly DrawnFlight[]
  readonly timers: readonly DrawnTimer[]
  readonly states: readonly DrawnState[]
  readonly names: readonly DrawnName[]
  readonly folds: readonly Fold[]
}

/** From the upper end of something to its lower end. */
type Extent = readonly [top: number, bottom: number]

const extentOf = {
  instant: ({ top, bottom }: Instant): Extent => [top, bottom],
  flight: ({ sentY, ends }: DrawnFlight): Extent => [sentY, Math.max(sentY, ...ends.map(({ y }) => y))],
  timer: ({ pieces }: DrawnTimer): Extent => [pieces[0]?.top ?? 0, pieces.at(-1)?.bottom ?? 0],
  state: ({ y, nameY }: DrawnState): Extent => [y, nameY],
  name: ({ top: { narrow, wide } }: DrawnName): Extent => [
    Math.min(narrow ?? wide ?? 0, wide ?? narrow ?? 0),
    Math.max(narrow ?? 0, wide ?? 0) + LINE,
  ],
  fold: ({ y, height }: Fold): Extent => [y, y + height],
}

/** A drawing cut into pieces by where each thing begins, and what is higher than a piece, which belongs to none. */
export function inPieces({ layout, flights, timers, states, names }: Drawing): {
  readonly pieces: readonly Piece[]
  /** As long as it is in view, to be drawn by itself. */
  readonly tall: Piece
} {
  const cut = {
    instants: sorted(layout.instants, extentOf.instant),
    flights: sorted(flights, extentOf.flight),
    timers: sorted(timers, extentOf.timer),
    states: sorted(states, extentOf.state),
    names: sorted(names, extentOf.name),
    folds: sorted(layout.folds, extentOf.fold),
  }
  const pieceOf = (index: number | 'tall'): Piece => ({
    instants: cut.instants.get(index) ?? [],
    flights: cut.flights.get(index) ?? [],
    timers: cut.timers.get(index) ?? [],
    states: cut.states.get(index) ?? [],
    names: cut.names.get(index) ?? [],
    folds: cut.folds.get(index) ?? [],
  })
  return {
    pieces: Array.from({ length: Math.ceil(layout.height / PIECE) }, (_, index) => pieceOf(index)),
    tall: pieceOf('tall'),
  }
}

function sorted<Thing>(things: readonly Thing[], extent: (thing: Thing) => Extent): Map<number | 'tall', Thing[]> {
  const found = new Map<number | 'tall', Thing[]>()
  for (const thing of things) {
    const [top, bottom] = extent(thing)
    const index = bottom - top > PIECE ? 'tall' : Math.floor(top / PIECE)
    const its = found.get(index) ?? []
    found.set(index, its)
    its.push(thing)
  }
  return found
}

/** What of the tall things reaches into the shown pieces. */
export function tallInView(tall: Piece, { first, last }: Shown): Piece {
  const isIn = ([top, bottom]: Extent) => bottom >= first * PIECE && top < last * PIECE
  return {
    instants: tall.instants.filter((it) => isIn(extentOf.instant(it))),
    flights: tall.flights.filter((it) => isIn(extentOf.flight(it))),
    timers: tall.timers.filter((it) => isIn(extentOf.timer(it))),
    states: tall.states.filter((it) => isIn(extentOf.state(it))),
    names: tall.names.filter((it) => isIn(extentOf.name(it))),
    folds: tall.folds.filter((it) => isIn(extentOf.fold(it))),
  }
}
