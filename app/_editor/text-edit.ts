/** A text and what is selected in it; `backward` where the caret stands at the start. Offsets count UTF-16 units. */
export interface TextState {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly backward: boolean
}

/** Puts `text` in the place of what stands from `start` to `end`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with the line ends that a textarea uses, so that offsets mean the same in both editors. */
export const withUnixLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** A text with the caret at its start. */
export const atStart = (text: string): TextState => ({ text, start: 0, end: 0, backward: false })

export const applyEdit = (text: string, edit: TextEdit): string =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end)

/**
 * The smallest single edit that makes `after` out of `before`; null where they are equal.
 *
 * It never cuts a surrogate pair, since an editor would show half a character.
 */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)

  let prefix = 0
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix--

  let suffix = 0
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) suffix--

  return { start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) }
}

function splitsPair(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1)
  const right = text.charCodeAt(offset)
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}

/** Line and column, both from 1, of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** The offset of a line and a column, both from 1; the nearest one that exists. */
export function offsetAt(text: string, line: number, column = 1): number {
  const lines = text.split('\n')
  const index = Math.min(Math.max(line, 1), lines.length) - 1
  const lineStart = lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0)
  return lineStart + Math.min(Math.max(column, 1) - 1, lines[index]?.length ?? 0)
}
