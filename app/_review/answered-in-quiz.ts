import type { recordReviews } from '#app/_progress/store'
import { resultOf } from '#app/_quiz/points'
import type { Question } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import type { Score } from '#exercises/quiz/scoring/score-of'

type AnsweredAgain = Parameters<typeof recordReviews>[0][number]

/** A question with a picture in it may be as long as a book. */
const MOST_CHARACTERS = 20_000

interface Answered {
  readonly question: Question
  readonly seed: number
  readonly score: Score
  readonly at: number
}

/**
 * What the review is told of an answer in a quiz; null where the answer says nothing: a person marks it.
 *
 * @param storeKey of the quiz: the name of a bank of the course, or `link/…` of one that came from elsewhere, whose missed questions are
 * kept with their answers, since nothing else has them
 */
export function answeredInQuiz(
  bank: Bank,
  storeKey: string,
  { question, seed, score, at }: Answered,
): AnsweredAgain | null {
  if (score.fraction === null) return null
  const id = `quiz/${storeKey}/${question.id}`
  return {
    id,
    at,
    seed,
    isRight: resultOf(score) === 'right',
    kept: storeKey.startsWith('link/') ? keptOf(bank, question) : null,
  }
}

const keptOf = ({ title }: Bank, question: Question): AnsweredAgain['kept'] => ({
  title: { ...title },
  question: JSON.stringify(question).length > MOST_CHARACTERS ? null : question,
})
