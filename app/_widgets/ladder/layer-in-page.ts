import { type DrawnPiece, type LayerName, layerMarkup } from './piece-markup'
import type { Width } from './room'

/** A layer of a drawing in the page: it holds one node for each piece that is shown, and nothing else. */
export class LayerInPage {
  readonly #element: Element
  readonly #name: LayerName
  readonly #nodes = new Map<DrawnPiece, Element>()

  constructor(element: Element, name: LayerName) {
    this.#element = element
    this.#name = name
    // What the page came with was drawn for any width.
    this.clear()
  }

  /** Takes out what is no longer wanted, and puts in what has come: all at once, for reading markup has a price of its own. */
  show(wanted: readonly DrawnPiece[], width: Width): void {
    const stays = wanted.filter((piece) => this.#nodes.has(piece))
    if (stays.length === 0) this.clear()
    else if (stays.length < this.#nodes.size) this.#removeAllBut(new Set(stays))
    const come = wanted.filter((piece) => !this.#nodes.has(piece))
    if (come.length === 0) return
    this.#element.insertAdjacentHTML('beforeend', layerMarkup(come, this.#name, width).__html)
    const { children } = this.#element
    const from = children.length - come.length
    come.forEach((piece, index) => {
      const node = children[from + index]
      if (node) this.#nodes.set(piece, node)
    })
  }

  /** Takes everything out. */
  clear(): void {
    this.#nodes.clear()
    this.#element.replaceChildren()
  }

  #removeAllBut(stays: ReadonlySet<DrawnPiece>): void {
    for (const [piece, node] of this.#nodes) {
      if (stays.has(piece)) continue
      node.remove()
      this.#nodes.delete(piece)
    }
  }
}
