import { BANK_VERSION } from '#exercises/quiz/schema'
import { LANGUAGES, type Language, type Words } from '#exercises/quiz/words'
import { moved } from '../shown-order'
import type { BankDraft, QuestionDraft } from './draft-types'
import { noWords } from './new-question'

/*
 * A bank as it is being written, and what can be done to it. Each change gives another draft; none is refused for being unfinished.
 */

export const newBank = (languages: readonly Language[]): BankDraft => ({
  version: BANK_VERSION,
  id: 'quiz',
  title: noWords(languages),
  languages,
  questions: [],
})

/** A name for one question more: no other has it. */
export function freshId({ questions }: BankDraft): string {
  const numbers = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0))
  return `q${Math.max(0, questions.length, ...numbers) + 1}`
}

const withQuestions = (bank: BankDraft, questions: readonly QuestionDraft[]): BankDraft => ({ ...bank, questions })

export const placeOf = ({ questions }: BankDraft, id: string | null): number =>
  questions.findIndex((it) => it.id === id)

/** The question by that name is another one now. */
export const withQuestion = (bank: BankDraft, id: string, next: QuestionDraft): BankDraft =>
  withQuestions(
    bank,
    bank.questions.map((it) => (it.id === id ? next : it)),
  )

/** One question more, behind another one or at the end. */
export function withNew(bank: BankDraft, question: QuestionDraft, behind: string | null = null): BankDraft {
  const at = placeOf(bank, behind) + 1 || bank.questions.length
  return withQuestions(bank, bank.questions.toSpliced(at, 0, question))
}

export const without = (bank: BankDraft, id: string): BankDraft =>
  withQuestions(
    bank,
    bank.questions.filter((it) => it.id !== id),
  )

/** The same question a second time, behind itself, under a name of its own. */
export function withCopy(bank: BankDraft, id: string, copy: string): BankDraft {
  const question = bank.questions[placeOf(bank, id)]
  return question === undefined ? bank : withNew(bank, { ...question, id: copy }, id)
}

/** The question so many places further down; it stays where it is at the ends. */
export function withMoved(bank: BankDraft, id: string, by: number): BankDraft {
  const from = placeOf(bank, id)
  const to = from + by
  if (from < 0 || to < 0 || to >= bank.questions.length) return bank
  return withQuestions(bank, moved(bank.questions, from, to))
}

/**
 * The same thing with other texts for people, wherever in it they are.
 *
 * @param map gets the field that the text stands in, and what has that field; undefined leaves it out
 */
export function mapWords<Thing>(
  thing: Thing,
  map: (words: Words, key: string, owner: object) => Words | undefined,
): Thing
export function mapWords(
  thing: unknown,
  map: (words: Words, key: string, owner: object) => Words | undefined,
): unknown {
  const visit = (part: unknown, key: string, owner: object): unknown => {
    if (isWords(part)) return map(part, key, owner)
    if (Array.isArray(part)) return part.map((each: unknown) => visit(each, key, part))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, visit(each, name, part)]))
  }
  return visit(thing, '', {})
}

function isWords(part: unknown): part is Words {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return false
  const entries = Object.entries(part)
  return (
    entries.length > 0 && entries.every(([key, it]) => LANGUAGES.some((each) => each === key) && typeof it === 'string')
  )
}
