import type { Nanoseconds } from './time'

interface Entry<Event> {
  at: Nanoseconds
  order: number
  event: Event
}

/**
 * A priority queue over virtual time. Invariant: a binary heap ordered by (time, order of insertion), so that what was
 * scheduled first among events of the same instant happens first, in every JavaScript engine.
 */
export class EventQueue<Event> {
  #heap: Entry<Event>[] = []
  #inserted = 0

  get size(): number {
    return this.#heap.length
  }

  /** When the next event is due; null where there is none. */
  get nextAt(): Nanoseconds | null {
    return this.#heap[0]?.at ?? null
  }

  push(at: Nanoseconds, event: Event): void {
    const heap = this.#heap
    const entry = { at, order: this.#inserted++, event }
    let hole = heap.length
    heap.push(entry)
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const above = heap[parent]
      if (!above || !isBefore(entry, above)) break
      heap[hole] = above
      hole = parent
    }
    heap[hole] = entry
  }

  pop(): { at: Nanoseconds; event: Event } | null {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last) return null
    if (first !== last) this.#sink(last)
    return first
  }

  /** Puts the entry that came from the end at the root and lets it sink to its place. */
  #sink(entry: Entry<Event>): void {
    const heap = this.#heap
    let hole = 0
    for (;;) {
      const left = heap[2 * hole + 1]
      if (!left) break
      const right = heap[2 * hole + 2]
      const rightFirst = right !== undefined && isBefore(right, left)
      const child = rightFirst ? right : left
      if (!isBefore(child, entry)) break
      heap[hole] = child
      hole = 2 * hole + (rightFirst ? 2 : 1)
    }
    heap[hole] = entry
  }
}

const isBefore = <Event>(a: Entry<Event>, b: Entry<Event>): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order)
