/** Takes what is kept under a key, or undefined, to what shall be kept there. Must be pure: it may be called when another tab wrote. */
export type Change = (before: unknown) => unknown

/** Where records are kept. A change is atomic: no other tab writes between its reading and its writing. */
export interface RecordStorage {
  /** Everything, as [key, record]. */
  entries(): Promise<[string, unknown][]>
  get(key: string): Promise<unknown>
  /** All changes or none. */
  change(changes: ReadonlyMap<string, Change>): Promise<void>
}

/** Keeps records as long as the page lives: for browsers that refuse IndexedDB, and for tests. */
export function memoryStorage(kept = new Map<string, unknown>()): RecordStorage {
  return {
    entries: async () => [...kept],
    get: async (key) => kept.get(key),
    change: async (changes) => {
      const after = [...changes].map(([key, change]) => [key, change(kept.get(key))] as const)
      for (const [key, record] of after) kept.set(key, record)
    },
  }
}
