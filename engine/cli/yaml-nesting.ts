/** More than anything that a person writes: a scenario has seven levels, a bank eleven. */
const MOST_LEVELS = 500

/**
 * Where a text is nested more deeply than a parser that calls itself can follow: it would run out of stack, and in the middle of a regular
 * expression that ends the whole program, not only the parsing. Counted without parsing: brackets that are still open, spaces before a
 * line, and `- - -` in one line. Brackets in strings count too; no text leaves so many open.
 *
 * @returns the index at which it is too deep, or null
 */
export function tooDeepAt(source: string): number | null {
  let open = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '[' || char === '{') open++
    else if (char === ']' || char === '}') open = Math.max(0, open - 1)
    if (open > MOST_LEVELS) return at
  }
  const start = DEEP_LINE.exec(source)?.index
  return start ?? null
}

/** A line that begins with more spaces, or with more entries within entries, than there may be levels. */
const DEEP_LINE = new RegExp(`^(?: {${MOST_LEVELS}}| *(?:[-?:][ \\t]+){${MOST_LEVELS}})`, 'm')
