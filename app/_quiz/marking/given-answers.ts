import type { Question } from '#exercises/quiz/questions'
import { seedOf } from '../shown-order'
import type { Answered } from '../use-verdicts'
import type { Mark } from './marks'
import type { MarkedQuiz, ResultRow } from './result-rows'

/** A question as one student had it, with what they answered. */
export interface GivenAnswer extends Answered {
  readonly question: Question
  /** From 1, in the order of the bank: the number that it has in the table, whatever its place was for this student. */
  readonly n: number
  readonly mark: Mark
}

/** What a result file answers, question by question. An answer to numbers that were not drawn for it is none. */
export const givenAnswers = ({ result, marks }: ResultRow, { bank }: MarkedQuiz): GivenAnswer[] =>
  bank.questions.map((question, index) => {
    const mark = marks?.[question.id] ?? { kind: 'unanswered' }
    const response = Object.hasOwn(result.responses, question.id) ? result.responses[question.id] : undefined
    const counts = response?.type === question.type && mark.kind !== 'other-draw'
    return {
      question,
      n: index + 1,
      // In a test each question is drawn once.
      seed: seedOf(result.seed, question.id, 0),
      response: counts ? response : null,
      mark,
    }
  })
