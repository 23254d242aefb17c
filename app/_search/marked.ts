import { piecesOf } from './words'

export interface Part {
  readonly text: string
  readonly isMarked: boolean
}

/** How many characters of a text a result shows. */
const SHOWN = { en: 150, zh: 80 } as const

/**
 * A text in parts, those marked that were found.
 *
 * @param found words of the index: `indexedWords` made them
 */
export function marked(text: string, found: readonly string[]): Part[] {
  const isMarked = marksOf(text, new Set(found))
  const parts: { text: string; isMarked: boolean }[] = []
  for (let index = 0; index < text.length; index += 1) {
    const last = parts.at(-1)
    const mark = isMarked[index] === true
    if (last && last.isMarked === mark) last.text += text[index]
    else parts.push({ text: text[index] ?? '', isMarked: mark })
  }
  return parts
}

/** For each place of the text whether it belongs to a word that was found. */
function marksOf(text: string, found: ReadonlySet<string>): boolean[] {
  const marks: boolean[] = []
  const mark = (from: number, length: number) => {
    for (let index = from; index < from + length; index += 1) marks[index] = true
  }
  for (const { word, index, isHan } of piecesOf(text)) {
    if (!isHan) {
      if (found.has(word)) mark(index, word.length)
      continue
    }
    let at = index
    const characters = [...word]
    for (const [place, character] of characters.entries()) {
      const pair = `${character}${characters[place + 1] ?? ''}`
      if (found.has(pair)) mark(at, pair.length)
      at += character.length
    }
  }
  return marks
}

/** The part of a text around the first word that was found, with … where more stands. */
export function excerpt(text: string, found: readonly string[], locale: keyof typeof SHOWN): string {
  const length = SHOWN[locale]
  if (text.length <= length) return text
  const first = marksOf(text, new Set(found)).indexOf(true)
  const wanted = Math.max(0, Math.min(first - Math.floor(length / 4), text.length - length))
  // Not in the middle of a word.
  const start = wanted === 0 ? 0 : Math.max(text.lastIndexOf(' ', wanted) + 1, wanted - 20)
  const shown = text.slice(start, start + length)
  const end = start + length < text.length ? shown.replace(/\s\S{0,20}$/, '') : shown
  return `${start > 0 ? '…' : ''}${end}${start + end.length < text.length ? '…' : ''}`
}
