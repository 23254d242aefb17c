/** A stretch of lines that both texts have, or what each has in its place; either side of a change may be empty. */
export type LineBlock =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly left: readonly string[]; readonly right: readonly string[] }

/**
 * Two texts, side by side: the longest common subsequence of their lines, and what lies between.
 *
 * Blanks at the end of a line and empty lines at the end of a text are no difference. Time and memory grow with the product of the numbers of lines:
 * one of the texts should be short, as a solution is.
 */
export function compareLines(left: string, right: string): readonly LineBlock[] {
  const [a, b] = [linesOf(left), linesOf(right)]
  const blocks: LineBlock[] = []
  const common = commonLengths(a, b)
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const same: string[] = []
    while (i < a.length && j < b.length && a[i] === b[j]) {
      same.push(a[i++] ?? '')
      j++
    }
    if (same.length > 0) blocks.push({ kind: 'same', lines: same })
    const from = { i, j }
    while ((i < a.length || j < b.length) && (i === a.length || j === b.length || a[i] !== b[j])) {
      if (j === b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) i++
      else j++
    }
    if (i > from.i || j > from.j) blocks.push({ kind: 'changed', left: a.slice(from.i, i), right: b.slice(from.j, j) })
  }
  return blocks
}

function linesOf(text: string): readonly string[] {
  const trimmed = text.trimEnd()
  return trimmed === '' ? [] : trimmed.split(/\r\n?|\n/).map((line) => line.trimEnd())
}

/** At [i][j], how many lines `a` from i and `b` from j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = common[i]
      if (here === undefined) continue
      here[j] = a[i] === b[j] ? 1 + (common[i + 1]?.[j + 1] ?? 0) : Math.max(common[i + 1]?.[j] ?? 0, here[j + 1] ?? 0)
    }
  }
  return common
}
