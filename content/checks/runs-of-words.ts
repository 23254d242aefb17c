import { hash } from 'node:crypto'

/** So many in a row, and a text is taken to be copied. */
const RUN = { zh: 12, en: 8 } as const

interface Run {
  /** What stands in the run, without punctuation. */
  readonly words: string
  /** Where it begins in the text, and where its last word begins. */
  readonly index: number
  readonly last: number
}

/**
 * Every run of 12 Chinese characters and of 8 other words in a text. Punctuation, spaces and capitals do not count; a word of the other
 * script, or what is left out, ends a run.
 */
export function runsIn(text: string): Run[] {
  const tokens = [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}_'’])+|\uFFFC/gu)].map(
    ({ 0: word, index }) => ({
      word: word.toLowerCase(),
      index,
      script: word === '\uFFFC' ? null : /\p{Script=Han}/u.test(word) ? ('zh' as const) : ('en' as const),
    }),
  )
  const runs: Run[] = []
  let length = 0
  tokens.forEach(({ script, index: last }, end) => {
    if (script === null) length = 0
    else length = tokens[end - 1]?.script === script ? length + 1 : 1
    const first = script === null ? undefined : tokens[end - RUN[script] + 1]
    if (script === null || first === undefined || length < RUN[script]) return
    const words = tokens.slice(end - RUN[script] + 1, end + 1).map(({ word }) => word)
    runs.push({ words: words.join(script === 'zh' ? '' : ' '), index: first.index, last })
  })
  return runs
}

/** So many bytes are enough that two runs of the course do not meet by chance: 2^40 against some 10^9 pairs. */
export const FINGERPRINT_BYTES = 5

/** What is kept of a run of a source document. It cannot be read back. */
export const fingerprint = (words: string): string => hash('sha256', words, 'hex').slice(0, FINGERPRINT_BYTES * 2)
