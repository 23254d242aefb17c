export interface NamedPage {
  /** Without the language: `lessons/three-segments`. */
  readonly path: string
  readonly title: { readonly en: string; readonly zh: string }
}

/** How much of a name may be wrong for it to be meant: two letters in five. */
const TOLERANCE = 0.4

/**
 * The page that somebody meant who came to an address that no page has; null where none is like it.
 *
 * @param asked the path of the address, with or without a language
 */
export function closestPage(asked: string, pages: readonly NamedPage[]): NamedPage | null {
  const name = lastPart(asked)
  let best: { page: NamedPage; wrong: number } | null = null
  for (const page of pages) {
    const other = lastPart(page.path)
    const wrong = distance(name, other) / Math.max(name.length, other.length)
    if (wrong <= TOLERANCE && (best === null || wrong < best.wrong)) best = { page, wrong }
  }
  return best?.page ?? null
}

const lastPart = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.html$/, '')
    .split('/')
    .filter((part) => part !== '')
    .at(-1) ?? ''

/** How many letters must be changed, added or left out to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [at, other] of [...b].entries()) {
      const changed = (row[at] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? a.length
}
