import type { Markup } from './markup'
import { become, nodeOf } from './node-in-page'
import type { DrawnPiece, LayerName } from './piece-markup'
import type { Width } from './room'

/** A node, and what it was drawn from. */
interface Held {
  readonly node: Element
  readonly markup: Markup
  readonly kind: string
}

/** A layer of a drawing in the page: it holds the nodes of the pieces that are shown, and nothing else. */
export class LayerInPage {
  readonly name: LayerName
  readonly #element: Element
  readonly #held = new Map<DrawnPiece, readonly Held[]>()
  /** Nodes that nothing is drawn in, by the kinds of their elements: what comes into view takes these before new ones are made. */
  readonly #free = new Map<string, Held[]>()

  constructor(element: Element, name: LayerName) {
    this.#element = element
    this.name = name
    // What the page came with was drawn for any width.
    element.replaceChildren()
  }

  /** Puts in what is wanted for a figure of that width, and takes out all else. */
  show(wanted: ReadonlySet<DrawnPiece>, width: Width): void {
    this.#letGoAllBut(wanted)
    for (const piece of wanted) {
      if (this.#held.has(piece)) continue
      this.#held.set(
        piece,
        piece.layers[this.name](width).map((markup) => this.#drawn(markup)),
      )
    }
    for (const alike of this.#free.values()) takeOut(alike)
  }

  /** Takes everything out. */
  clear(): void {
    this.#letGoAllBut(new Set())
    this.#element.replaceChildren()
  }

  /** Frees the nodes of all other pieces. They still stand in the page, and are the next to be taken. */
  #letGoAllBut(wanted: ReadonlySet<DrawnPiece>): void {
    for (const [piece, its] of this.#held) {
      if (wanted.has(piece)) continue
      this.#held.delete(piece)
      for (const held of its) {
        const alike = this.#free.get(held.kind)
        if (alike) alike.push(held)
        else this.#free.set(held.kind, [held])
      }
    }
  }

  #drawn(markup: Markup): Held {
    const kind = kindOf(markup)
    const free = this.#free.get(kind)?.pop()
    if (free) become(free.node, free.markup, markup)
    const node = free?.node ?? nodeOf(markup)
    if (!node.isConnected) this.#element.append(node)
    return { node, markup, kind }
  }
}

/** Those that still stand in the page are the last ones. */
function takeOut(free: readonly Held[]): void {
  for (let last = free.length - 1; free[last]?.node.isConnected; last--) free[last]?.node.remove()
}

/** Elements of a kind differ in little more than how high they stand and what they say. */
const kindOf = ({ name, attributes, content }: Markup): string =>
  `${name} ${attributes.class} ${attributes.x ?? attributes.x1} ${content.length}`
