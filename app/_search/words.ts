/** Runs of Chinese characters, and words of letters and digits of any other script. */
const PIECES = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/** A word of a text and where it stands. */
export interface Piece {
  readonly word: string
  readonly index: number
  readonly isHan: boolean
}

/**
 * The words of a text, in small letters. `tcp_tw_reuse` and CLOSE-WAIT are several words, so that each spelling of them is the same; a run of
 * Chinese is one piece.
 */
export const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(PIECES)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    index,
    isHan: /^\p{Script=Han}/u.test(word),
  }))

/** What a text is found by: its words, and every two Chinese characters that stand side by side, and the last one of a run by itself. */
export const indexedWords = (text: string): string[] =>
  piecesOf(text).flatMap(({ word, isHan }) => (isHan ? [...pairsOf(word), [...word].at(-1) ?? ''] : [word]))

/** What a question looks for: a single Chinese character as the beginning of a pair, more of them as their pairs. */
export const askedWords = (query: string): string[] =>
  piecesOf(query).flatMap(({ word, isHan }) => (isHan && [...word].length > 1 ? pairsOf(word) : [word]))

/** 接收窗口 has the pairs 接收, 收窗 and 窗口. */
function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
