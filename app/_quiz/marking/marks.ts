import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { score } from '#exercises/quiz/scoring/score'
import type { QuizResult } from '../result-file'
import { seedOf } from '../shown-order'

/** What was found of one answer. */
export type Mark =
  | { readonly kind: 'scored'; readonly fraction: number }
  | { readonly kind: 'unanswered' }
  /** For a person to mark. */
  | { readonly kind: 'written'; readonly text: string }
  /** It answers numbers that the file's own seed does not draw, and is worth nothing. */
  | { readonly kind: 'other-draw' }
  /** It could not be judged: the question fails, not the student. */
  | { readonly kind: 'failed'; readonly why: string }

/** By question, for every question of the bank. */
export type Marks = Readonly<Record<string, Mark>>

/** What counts in a result file. Of its points nothing does. */
export type Answered = Pick<QuizResult, 'seed' | 'responses'>

/** Scores the answers of a result file with the bank: what the file says about points is not read. */
export const marksOf = (questions: readonly Question[], result: Answered): Marks =>
  Object.fromEntries(questions.map((question) => [question.id, markOf(question, result)]))

function markOf(question: Question, { seed, responses }: Answered): Mark {
  const response: Response | undefined = Object.hasOwn(responses, question.id) ? responses[question.id] : undefined
  if (response === undefined) return { kind: 'unanswered' }
  if (question.type === 'essay') return { kind: 'written', text: response.type === 'essay' ? response.text : '' }
  // In a test each question is drawn once.
  if (response.type === 'simulation' && response.seed !== seedOf(seed, question.id, 0)) return { kind: 'other-draw' }
  try {
    return { kind: 'scored', fraction: score(question, response).fraction ?? 0 }
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}
