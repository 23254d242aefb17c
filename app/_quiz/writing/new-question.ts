import type { QuestionType } from '#exercises/quiz/questions'
import type { Language, Words } from '#exercises/quiz/words'
import type { DraftOfType, QuestionDraft } from './draft-types'
import { runBlanks } from './run-forms/new-run-question'

/** The types of questions, in the order in which they are offered. */
export const OFFERED_TYPES = [
  'choice',
  'multiple',
  'true-false',
  'number',
  'text',
  'match',
  'order',
  'cloze',
  'essay',
  'simulation',
  'point',
  'state',
] as const satisfies readonly QuestionType[]

/** A text that is still to be written. */
export const noWords = (languages: readonly Language[]): Words =>
  Object.fromEntries(languages.map((language) => [language, '']))

/** A question of a type, with as many empty places as most questions of it have. */
export function newQuestion(type: QuestionType, id: string, languages: readonly Language[]): QuestionDraft {
  return { id, ...blanks(languages)[type] }
}

type Blank<Type extends QuestionType> = Omit<DraftOfType<Type>, 'id'>

function blanks(languages: readonly Language[]): { readonly [Type in QuestionType]: Blank<Type> } {
  const words = () => noWords(languages)
  return {
    choice: {
      type: 'choice',
      text: words(),
      answers: [{ text: words(), fraction: 100 }, { text: words() }, { text: words() }],
    },
    multiple: {
      type: 'multiple',
      text: words(),
      answers: [{ text: words(), fraction: 50 }, { text: words(), fraction: 50 }, { text: words() }],
      credit: 'all-or-nothing',
    },
    'true-false': { type: 'true-false', text: words(), answer: true },
    number: { type: 'number', text: words(), answers: [{ value: '' }] },
    text: { type: 'text', text: words(), answers: [{ accepts: '' }] },
    match: {
      type: 'match',
      text: words(),
      pairs: [
        { prompt: words(), answer: words() },
        { prompt: words(), answer: words() },
      ],
    },
    order: { type: 'order', text: words(), items: [words(), words(), words()], credit: 'position' },
    cloze: { type: 'cloze', text: words(), gaps: {} },
    essay: { type: 'essay', text: words() },
    ...runBlanks(words),
  }
}
