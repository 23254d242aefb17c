import { listDrafts, readDraft, resetDraft, saveDraft } from '#app/_progress/store'
import { LANGUAGES } from '#exercises/quiz/words'
import type { BankDraft, QuestionDraft } from './draft-types'
import { newQuestion, OFFERED_TYPES } from './new-question'

/*
 * Quizzes that are being written, kept beside the rest of what a person works on here: `quiz/<name>` is one as it stands,
 * `quiz-published/<name>/<time>` is one as it was given to others.
 */

const DRAFTS = 'quiz/'
const PUBLISHED = 'quiz-published/'

export interface KeptDraft {
  readonly name: string
  readonly bank: BankDraft
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What a draft is kept under. */
export const draftKey = (name: string): string => DRAFTS + name

export const keepDraft = (name: string, bank: BankDraft): void => saveDraft(draftKey(name), JSON.stringify(bank))

export const readKept = async (name: string): Promise<BankDraft | null> =>
  draftIn((await readDraft(draftKey(name)))?.text ?? null)

/** All drafts, the one that was written last first. */
export const keptDrafts = (): Promise<KeptDraft[]> => listed(DRAFTS)

/** A draft that is given up; `keepDraft` brings it back. */
export const forgetDraft = (name: string): Promise<void> => resetDraft(draftKey(name))

/** What was given to others, the latest first. */
export const publishedVersions = (name: string): Promise<KeptDraft[]> => listed(`${PUBLISHED}${name}/`)

/** A version that was given to others stays as it was. */
export const keepPublished = (name: string, bank: BankDraft, at: number): void =>
  saveDraft(`${PUBLISHED}${name}/${at}`, JSON.stringify(bank))

async function listed(prefix: string): Promise<KeptDraft[]> {
  const drafts = await listDrafts(prefix)
  return drafts
    .flatMap(({ key, current: { text, at } }) => {
      const bank = draftIn(text)
      return bank === null ? [] : [{ name: key.slice(prefix.length), bank, at }]
    })
    .sort((a, b) => b.at - a.at)
}

/** The draft that a text holds: what is kept may come from a file of progress, of anybody. Null where it is none. */
export function draftIn(text: string | null): BankDraft | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    const filled = withWholeQuestions(value)
    return isBankDraft(filled) ? filled : null
  } catch {
    return null
  }
}

function isBankDraft(value: unknown): value is BankDraft {
  if (typeof value !== 'object' || value === null) return false
  if (!('languages' in value && 'title' in value && 'questions' in value)) return false
  const { languages, title, questions } = value
  return (
    Array.isArray(languages) &&
    languages.length > 0 &&
    languages.every((it) => LANGUAGES.some((each) => each === it)) &&
    typeof title === 'object' &&
    title !== null &&
    Array.isArray(questions) &&
    questions.every(isQuestion)
  )
}

const isQuestion = (it: unknown): it is Pick<QuestionDraft, 'id' | 'type'> =>
  typeof it === 'object' && it !== null && 'id' in it && typeof it.id === 'string' && 'type' in it

/** With all in its questions that their forms need to be there. */
function withWholeQuestions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('questions' in value)) return value
  const { questions } = value
  return { ...value, questions: Array.isArray(questions) ? questions.map(whole) : questions }
}

function whole(question: unknown): unknown {
  if (!isQuestion(question)) return question
  const type = OFFERED_TYPES.find((it) => it === question.type)
  if (type === undefined) return question
  const { template, ...blank } = { template: undefined, ...newQuestion(type, question.id, ['en']) }
  // A question about a scenario of its own has no template, and gets none.
  const source = template === undefined || 'scenario' in question ? {} : { template }
  return { ...blank, ...source, ...question }
}
