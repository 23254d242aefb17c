/** How many people gave each answer, by the answer's id. */
export type Counts = Readonly<Record<string, number>>

/**
 * Where the counts of one vote come from. By show of hands a person enters them; a classroom's server would count what phones send, and
 * the page would show it the same way.
 */
export interface Votes {
  get(): Counts
  subscribe(listener: () => void): () => void
  /** Enters how many hands there are; null where nobody enters anything. */
  readonly enter: ((id: string, count: number) => void) | null
}

const MOST_HANDS = 9999

/** A vote by show of hands. */
export function handVotes(): Votes {
  let counts: Counts = {}
  const listeners = new Set<() => void>()
  return {
    get: () => counts,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    enter: (id, count) => {
      counts = { ...counts, [id]: Math.min(MOST_HANDS, Math.max(0, Math.floor(count) || 0)) }
      for (const listener of listeners) listener()
    },
  }
}

/** How many gave this answer. An answer that nobody gave has no count. */
export const countOf = (counts: Counts, id: string): number => (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0)

export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The part of all hands that an answer has, in whole percents. */
export function percentOf(counts: Counts, id: string): number {
  const total = totalOf(counts)
  return total === 0 ? 0 : Math.round((100 * countOf(counts, id)) / total)
}
