import { type DrawnPiece, type LayerName, layerMarkup } from './piece-markup'
import type { Width } from './room'

const LAYERS: readonly LayerName[] = ['times', 'lines', 'labels']

/** The pieces of a drawing that are in the page: each has one node in every layer, and no layer holds anything else. */
export class PiecesInPage {
  readonly #layers: readonly { readonly name: LayerName; readonly element: Element }[]
  readonly #nodes = new Map<DrawnPiece, readonly Element[]>()

  constructor(plot: Element) {
    this.#layers = LAYERS.flatMap((name) => {
      const element = plot.querySelector(`[data-layer=${name}]`)
      return element ? [{ name, element }] : []
    })
    // What the page came with was drawn for any width.
    for (const { element } of this.#layers) element.replaceChildren()
  }

  /** Takes out what is no longer wanted, and puts in what has come: all of a layer at once, for reading markup has a price of its own. */
  change(wanted: readonly DrawnPiece[], width: Width): void {
    const stays = wanted.filter((piece) => this.#nodes.has(piece))
    if (stays.length === 0) {
      this.#nodes.clear()
      for (const { element } of this.#layers) element.replaceChildren()
    } else if (stays.length < this.#nodes.size) this.#removeAllBut(new Set(stays))
    const come = wanted.filter((piece) => !this.#nodes.has(piece))
    if (come.length === 0) return
    for (const { name, element } of this.#layers)
      element.insertAdjacentHTML('beforeend', layerMarkup(come, name, width).__html)
    const added = this.#layers.map(({ element: { children } }) => ({ children, from: children.length - come.length }))
    come.forEach((piece, index) => {
      const nodes = added.flatMap(({ children, from }) => children[from + index] ?? [])
      this.#nodes.set(piece, nodes)
    })
  }

  #removeAllBut(stays: ReadonlySet<DrawnPiece>): void {
    for (const [piece, nodes] of this.#nodes) {
      if (stays.has(piece)) continue
      for (const node of nodes) node.remove()
      this.#nodes.delete(piece)
    }
  }
}
