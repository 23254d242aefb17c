/** Where a part of a scenario stands: keys of records, places in lists. */
export type Path = readonly (string | number)[]

/** A path as one text, so that it can be looked up. Sysctls have dots in their names, so dots would not do. */
export const pathKey = (path: Path): string => JSON.stringify(path)

/**
 * What stands at a path of a draft; undefined where nothing does.
 *
 * A draft is a scenario that is being written: it may have any shape, and holds what was typed also where that is no scenario.
 */
export function partAt(draft: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) return draft
  if (typeof draft !== 'object' || draft === null || !Object.hasOwn(draft, key)) return undefined
  return partAt(Object.entries(draft).find(([it]) => it === String(key))?.[1], rest)
}

/** A draft with another value at a path; undefined takes what stands there away. What lies around keeps its order. */
export function withPart(draft: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const part = withPart(partAt(draft, [key]), rest, value)
  if (typeof key === 'number') {
    const list = listAt(draft, [])
    return part === undefined ? list.filter((_, place) => place !== key) : Object.assign([...list], { [key]: part })
  }
  const entries = entriesAt(draft, [])
  if (part === undefined) return Object.fromEntries(entries.filter(([it]) => it !== key))
  const isThere = entries.some(([it]) => it === key)
  return Object.fromEntries(
    isThere ? entries.map(([it, old]) => [it, it === key ? part : old]) : [...entries, [key, part]],
  )
}

/** The list at a path; empty where something else stands there. */
export function listAt(draft: unknown, path: Path): readonly unknown[] {
  const part = partAt(draft, path)
  return Array.isArray(part) ? part : []
}

/** The record at a path, by keys and values; empty where something else stands there. */
export function entriesAt(draft: unknown, path: Path): readonly (readonly [string, unknown])[] {
  const part = partAt(draft, path)
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part) : []
}

export const hostsOf = (draft: unknown): readonly string[] => entriesAt(draft, ['hosts']).map(([name]) => name)

/** The hosts of a draft that run TCP. */
export const endHostsOf = (draft: unknown): readonly string[] =>
  hostsOf(draft).filter((name) => partAt(draft, ['hosts', name, 'router']) !== true)
