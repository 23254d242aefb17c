import type { Language, Words } from '#exercises/quiz/words'
import { mapWords } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import { noWords } from './new-question'

/** Texts that may be left out wherever they are. */
const OPTIONAL = ['feedback', 'explanation', 'forMarker', 'otherwise', 'onTrue', 'onFalse']

/**
 * The bank in other languages. What was written in one that goes is gone, and comes back by undo: a text that may be left out is then left
 * out where nothing of it is written in another, and one that must be there is empty.
 */
export function withLanguages(bank: BankDraft, languages: readonly Language[]): BankDraft {
  const next = mapWords(bank, (words, key, owner) => {
    const left = Object.fromEntries(languages.flatMap((it) => (words[it] === undefined ? [] : [[it, words[it]]])))
    if (isWritten(left)) return left
    return isOptional(key, owner) ? undefined : { ...noWords(languages), ...left }
  })
  return { ...next, languages, questions: next.questions.map(withoutWordless) }
}

const isWritten = (words: Words): boolean => Object.values(words).some((it) => it.trim() !== '')

/** Whether a text may be absent in what has it: a title of a quiz may not, and a situation only where its template has one. */
function isOptional(key: string, owner: object): boolean {
  if (key === 'title') return 'type' in owner
  if (key === 'text')
    return 'type' in owner && owner.type === 'simulation' && 'template' in owner && owner.template !== undefined
  return OPTIONAL.includes(key)
}

/** Own words to a mistake are there for their words alone, and have no row of their own in the form. */
const withoutWordless = (question: QuestionDraft): QuestionDraft =>
  question.type === 'simulation' && question.feedback !== undefined
    ? { ...question, feedback: question.feedback.filter(({ text }) => isWritten(text)) }
    : question
