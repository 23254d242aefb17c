import type { Nanoseconds } from './time'

/** An event's place in the queue. */
export interface Entry<Event> {
  /** By these two the heap is ordered. */
  at: Nanoseconds
  order: number
  /** By these two it happens: later than its place in the heap where it was put off since. */
  due: Nanoseconds
  dueOrder: number
  /** Null where it was brought forward: then another entry has it. */
  event: Event | null
}

/**
 * A priority queue over virtual time. Invariant: a binary heap ordered by (time, order of insertion), so that what was
 * scheduled first among events of the same instant happens first, in every JavaScript engine; the entry at the root is one
 * that is due where it stands.
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

  push<One extends Event>(at: Nanoseconds, event: One): Entry<One> {
    const order = this.#inserted++
    const entry: Entry<One> = { at, order, due: at, dueOrder: order, event }
    this.#rise(entry)
    return entry
  }

  /**
   * Lets an event that waits happen at another moment, as if it had been scheduled for it only now.
   *
   * To put it off costs nothing until its old moment comes: a timer that starts again with every acknowledgment hardly ever
   * fires.
   *
   * @returns the entry that it has now
   */
  move<One extends Event>(entry: Entry<One>, at: Nanoseconds): Entry<One> {
    if (entry.event !== null && at < entry.at) {
      const moved = this.push(at, entry.event)
      entry.event = null
      return moved
    }
    entry.due = at
    entry.dueOrder = this.#inserted++
    if (entry === this.#heap[0]) this.#settle()
    return entry
  }

  pop(): { at: Nanoseconds; event: Event } | null {
    const first = this.#heap[0]
    if (!first || first.event === null) return null
    this.#removeFirst()
    this.#settle()
    return { at: first.at, event: first.event }
  }

  /** Brings an entry to the root that is due where it stands. */
  #settle(): void {
    for (let first = this.#heap[0]; first; first = this.#heap[0]) {
      if (first.event === null) {
        this.#removeFirst()
      } else if (first.order !== first.dueOrder) {
        first.at = first.due
        first.order = first.dueOrder
        this.#sink(first)
      } else {
        return
      }
    }
  }

  #removeFirst(): void {
    const last = this.#heap.pop()
    if (last && this.#heap.length > 0) this.#sink(last)
  }

  #rise(entry: Entry<Event>): void {
    const heap = this.#heap
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

  /** Puts an entry at the root and lets it sink to its place. */
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
