import { Draw } from '#exercises/own-code/draw'

/** A seed made of others and of words: the same always gives the same, and what differs in one place differs. 31 bits. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of parts.join('\n')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

/** The places of so many things, in the order in which they are shown. */
export function shownOrder(count: number, seed: number, shuffle = true): number[] {
  const places = Array.from({ length: count }, (_, place) => place)
  return shuffle ? new Draw(seed).shuffled(places) : places
}

/** The same for things that a person has to put in order: never in the right order from the start. */
export function orderToSort(count: number, seed: number): number[] {
  const shown = shownOrder(count, seed)
  const [first, ...rest] = shown
  const isSorted = shown.every((place, index) => place === index)
  return isSorted && first !== undefined ? [...rest, first] : shown
}

/** The list with one thing moved to another place; beyond the ends it stays at the end. */
export function moved<Each>(all: readonly Each[], from: number, to: number): Each[] {
  const place = Math.min(Math.max(to, 0), all.length - 1)
  const others = all.filter((_, index) => index !== from)
  return [...others.slice(0, place), ...all.slice(from, from + 1), ...others.slice(place)]
}
