/*
 * A text with `*` for any characters, as the regular expressions of XML Schema, which know no flag for letters of either case: there a
 * letter is `[Ss]`, as it was written first.
 */

/** The expression; null where the text has no such star. */
export function patternOf(accepts: string, caseSensitive: boolean): string | null {
  if (!/(?<!\\)\*/.test(accepts)) return null
  return accepts
    .split(/((?<!\\)\*+|\\\*)/)
    .map((part) => {
      if (part === '\\*') return '\\*'
      if (/^\*+$/.test(part)) return '.*'
      return Array.from(part, (char) => charOf(char, caseSensitive)).join('')
    })
    .join('')
}

function charOf(char: string, caseSensitive: boolean): string {
  const other = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()
  if (!caseSensitive && other !== char && other.length === char.length) return `[${char}${other}]`
  return SPECIAL.test(char) ? `\\${char}` : char
}

const SPECIAL = /[\\|.?*+(){}[\]^$-]/

/** The text that such an expression means; null for one that means more than stars and letters. */
export function acceptsOf(pattern: string): { accepts: string; caseSensitive: boolean } | null {
  const parts = pattern.match(PART) ?? []
  if (parts.join('') !== pattern) return null
  const accepts = parts
    .map((part) => {
      if (part === '.*') return '*'
      if (part === '\\*') return '\\*'
      if (part.startsWith('[')) return Array.from(part)[1]
      return part.startsWith('\\') ? part.slice(1) : part
    })
    .join('')
  return { accepts, caseSensitive: !parts.some((part) => part.startsWith('[')) }
}

/** `.*`, a letter of either case, an escaped sign, or a character that means itself. */
const PART = /\.\*|\[(?:\p{L}\p{M}?){2}\]|\\[\\|.?*+(){}[\]^$-]|[^\\|.?*+(){}[\]^$]/gu
