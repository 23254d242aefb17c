import type { Drawing, DrawnFlight } from './drawing'
import type { DrawnTimer } from './drawn-timers'
import { LINE } from './label'
import type { Fold, Instant } from './layout'
import type { DrawnName } from './rail-names'
import type { DrawnState } from './side-states'

/** More labelled arrows than this make a page slow: then only those in view are drawn, in a pane of its own. */
export const MOST_ARROWS = 300

/** How high the pane of a long drawing is, in pixels. */
export const PANE = 576

/** How high a piece of a long drawing is, in pixels. */
export const PIECE = 60

/** A stretch of a drawing, in pieces: from the first one up to and without the last. */
export interface Shown {
  readonly first: number
  readonly last: number
}

/**
 * The pieces that are in view in the pane.
 *
 * @param around so many more on each side
 */
export const shownAt = (scrollTop: number, around = 1): Shown => ({
  first: Math.max(0, Math.floor(scrollTop / PIECE) - around),
  last: Math.floor((scrollTop + PANE) / PIECE) + 1 + around,
})

/** A part of a drawing, which is put into the page as a whole. */
export interface Piece {
  /** The upper end of what begins highest in it, and the lower end of what reaches lowest. */
  readonly top: number
  readonly bottom: number
  readonly instants: readonly Instant[]
  readonly flights: readonly DrawnFlight[]
  readonly timers: readonly DrawnTimer[]
  readonly states: readonly DrawnState[]
  readonly names: readonly DrawnName[]
  readonly folds: readonly Fold[]
}

/** Pieces by the places that they reach into: the first place is as high as a piece, and so is each below it. */
export type Places<Any> = readonly (readonly Any[])[]

export function placesOf<Any extends Pick<Piece, 'top' | 'bottom'>>(pieces: readonly Any[]): Places<Any> {
  const places: Any[][] = []
  for (const piece of pieces) {
    const last = Math.floor(piece.bottom / PIECE)
    while (places.length <= last) places.push([])
    for (let place = Math.max(0, Math.floor(piece.top / PIECE)); place <= last; place++) places[place]?.push(piece)
  }
  return places
}

/** What lies in a stretch, or reaches into it. */
export const piecesIn = <Any>(places: Places<Any>, { first, last }: Shown): ReadonlySet<Any> =>
  new Set(places.slice(first, last).flat())

/**
 * A drawing cut into pieces by where each thing begins. What is higher than a piece stands in pieces of its own, so that one long
 * bar does not hold the arrows beside its beginning in the page.
 */
export function inPieces({ layout, flights, timers, states, names }: Drawing): readonly Piece[] {
  const tall = new Pieces()
  const short = new Pieces()
  const pieceAt = (top: number, bottom: number) => (bottom - top > PIECE ? tall : short).at(top, bottom)
  for (const it of layout.instants) pieceAt(it.top, it.bottom).instants.push(it)
  for (const it of layout.folds) pieceAt(it.y, it.y + it.height).folds.push(it)
  for (const it of timers) pieceAt(it.pieces[0]?.top ?? 0, it.pieces.at(-1)?.bottom ?? 0).timers.push(it)
  for (const it of states) pieceAt(it.y, it.nameY).states.push(it)
  for (const it of names) {
    const tops = [it.top.narrow, it.top.wide].filter((top) => top !== null)
    if (tops.length > 0) pieceAt(Math.min(...tops), Math.max(...tops) + LINE).names.push(it)
  }
  for (const it of flights) pieceAt(it.sentY, Math.max(it.sentY, ...it.ends.map(({ y }) => y))).flights.push(it)
  return [...tall.inOrder(), ...short.inOrder()]
}

/** Pieces that are being filled: each spans all that was put into it. */
class Pieces {
  readonly #byIndex = new Map<number, Filling>()

  at(top: number, bottom: number) {
    const index = Math.floor(top / PIECE)
    const piece = this.#byIndex.get(index) ?? emptyPiece(top, bottom)
    this.#byIndex.set(index, piece)
    piece.top = Math.min(piece.top, top)
    piece.bottom = Math.max(piece.bottom, bottom)
    return piece
  }

  inOrder(): readonly Piece[] {
    return [...this.#byIndex.values()].sort((a, b) => a.top - b.top)
  }
}

type Filling = {
  -readonly [Key in keyof Piece]: Piece[Key] extends readonly (infer Thing)[] ? Thing[] : Piece[Key]
}

const emptyPiece = (top: number, bottom: number): Filling => ({
  top,
  bottom,
  instants: [],
  folds: [],
  timers: [],
  states: [],
  names: [],
  flights: [],
})
