/** So much of what is the same stands before a difference that would else be cut off, as a part of the whole. */
const BEFORE = 1 / 3

/**
 * Cuts two texts to at most `length` characters each, so that the place can be seen where they begin to differ. Both are cut
 * at the same place, so that they can be compared; where a part is left out an ellipsis stands.
 */
export function cutAlike(a: string, b: string, length: number): readonly [string, string] {
  const start = beginning(a, b, length)
  return [part(a, start, length), part(b, start, length)]
}

function beginning(a: string, b: string, length: number): number {
  if (a.length <= length && b.length <= length) return 0
  const differs = firstDifference(a, b)
  const before = Math.floor(length * BEFORE)
  // The beginning says what a value is: it stays as long as there is room for the difference behind it, and for what follows.
  if (differs <= length - before) return 0
  const start = differs - before
  // At the beginning of a word, where one begins in time.
  const space = a.indexOf(' ', start - 1)
  return space >= 0 && space < differs ? space + 1 : start
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && index < b.length && a[index] === b[index]) index++
  return index
}

function part(text: string, start: number, length: number): string {
  const rest = `${start > 0 ? '…' : ''}${text.slice(start)}`
  return rest.length <= length ? rest : `${rest.slice(0, length - 1)}…`
}
