import type { BothLanguages } from '../words'

/**
 * Something that did not cross between a bank and a file as it was.
 *
 * `left-out`: it is not there. `changed`: it is there as something else. `not-read`: a question that could not be read at all.
 */
export interface Note {
  readonly effect: 'left-out' | 'changed' | 'not-read'
  /** The question by its id, or by its name in the file; null where the whole file is meant. */
  readonly question: string | null
  /** Where it begins in the file, from 1, where that is known. */
  readonly line?: number
  readonly what: BothLanguages
  readonly why: BothLanguages
}

/** Why a question, or a file, cannot be read. */
export class Refused extends Error {
  readonly says: BothLanguages

  constructor(says: BothLanguages) {
    super(says.en)
    this.says = says
  }
}

/** What a file could not be read for, where it was refused; any other error is one of ours. */
export function refusalOf(error: unknown): BothLanguages {
  if (error instanceof Refused) return error.says
  // What recursion says about something that is nested thousands deep.
  if (error instanceof RangeError) return { en: 'It is nested too deeply.', zh: '嵌套过深。' }
  throw error
}

export const THE_QUESTION: BothLanguages = { en: 'the question', zh: '整道题' }
export const THE_FILE: BothLanguages = { en: 'the file', zh: '整个文件' }

/**
 * A note on one line, for terminals.
 *
 * @param language of what is said
 */
export function lineOf({ effect, question, line, what, why }: Note, language: keyof BothLanguages): string {
  const where = [question, line === undefined ? null : { en: `line ${line}`, zh: `第 ${line} 行` }[language]]
  const place = where.filter((it) => it !== null).join(', ')
  return `${EFFECTS[effect][language]}: ${place === '' ? '' : `${place}: `}${what[language]}. ${why[language]}`
}

/** What is said of an effect. */
const EFFECTS: Record<Note['effect'], BothLanguages> = {
  'left-out': { en: 'left out', zh: '已略去' },
  changed: { en: 'changed', zh: '有改动' },
  'not-read': { en: 'not read', zh: '未能读入' },
}
