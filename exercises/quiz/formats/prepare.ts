import type { Question } from '../questions'
import type { Bank } from '../schema'
import type { BothLanguages, Language } from '../words'
import { FEATURES, featuresOf } from './features'
import type { Holds } from './format'
import { type Note, THE_QUESTION } from './note'
import { fixed } from './variants'

export interface WriteOptions {
  /** The language that is written, since a file of another program holds one; by default the bank's first. */
  readonly language?: Language
  /** So many variants are drawn of a simulation: 5 by default. */
  readonly variants?: number
}

/** What is to be written, and what will not be. */
export interface Prepared {
  readonly language: Language
  readonly questions: readonly Question[]
  readonly notes: Note[]
}

/** The questions of a bank that a format can hold, and a note for everything of the bank that it cannot. */
export function prepare(
  bank: Bank,
  { title, types, refuses }: Holds,
  { language: wanted, variants = 5 }: WriteOptions,
): Prepared {
  const language = wanted && bank.languages.includes(wanted) ? wanted : (bank.languages[0] ?? 'en')
  const notes: Note[] = []
  const noPlace = { en: `${title.en} has no place for it.`, zh: `${title.zh} 格式无法保存。` }
  if (bank.languages.length > 1)
    notes.push({ effect: 'left-out', question: null, what: OTHER[language], why: ONE_LANGUAGE })
  if (bank.source) notes.push({ effect: 'left-out', question: null, what: SOURCE, why: noPlace })
  const questions = bank.questions.flatMap((question): Question[] => {
    const made = fixed(question, variants)
    notes.push(...made.notes.map((note) => ({ ...note, question: question.id })))
    return made.questions.filter((each) => {
      const holds = types[each.type]
      const why = holds === undefined ? noSuchType(title) : (refuses?.(each) ?? null)
      if (holds === undefined || why !== null) {
        const what = each.type === 'point' ? POINT : THE_QUESTION
        notes.push({ effect: 'left-out', question: each.id, what, why: why ?? noSuchType(title) })
        return false
      }
      const lost = featuresOf(each, language).filter((feature) => !holds.includes(feature))
      notes.push(
        ...lost.map((it): Note => ({ effect: 'left-out', question: each.id, what: FEATURES[it], why: noPlace })),
      )
      return true
    })
  })
  return { language, questions, notes }
}

const OTHER: Record<Language, BothLanguages> = {
  en: { en: 'the Chinese texts', zh: '中文文字' },
  zh: { en: 'the English texts', zh: '英文文字' },
}
const ONE_LANGUAGE = {
  en: 'The file holds one language. Write another file for the other.',
  zh: '文件只含一种语言，另一种语言请另存一个文件。',
}
const SOURCE = { en: 'where its questions come from', zh: '题目来源' }
const POINT = { en: 'the question, which points at a run', zh: '在运行图上指点的题目' }
const noSuchType = (title: BothLanguages): BothLanguages => ({
  en: `${title.en} has no such type of question.`,
  zh: `${title.zh} 没有这种题型。`,
})
