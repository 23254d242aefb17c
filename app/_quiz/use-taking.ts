'use client'

import { recordAnswer, recordReviews } from '#app/_progress/store'
import { answeredInQuiz } from '#app/_review/answered-in-quiz'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { resultOf } from './points'
import type { ItemState } from './question-list'
import { answersIn, askedAgain, checked, finished, isTold, responded, type Sitting } from './sitting'
import type { TakingProps } from './taking'
import { type Answered, useVerdicts } from './use-verdicts'

/** Longer answers are kept in the sitting; here they are only counted. */
const MOST_KEPT = 300

/** What a person who takes a bank has answered, what is said about it, and what they can do. */
export function useTaking({ bank, settings, sitting, onChange, storeKey }: TakingProps) {
  const all = answersIn(bank, sitting, settings)
  const told = all.filter(({ question }) => isTold(sitting, question.id))
  const { ask, verdictOf } = useVerdicts(told)
  const change = (become: (before: Sitting, now: number) => Sitting) => onChange((before) => become(before, Date.now()))

  const states = all.map((answered): ItemState => {
    if (!isTold(sitting, answered.question.id)) return answered.response === null ? 'open' : 'answered'
    const verdict = verdictOf(answered)
    return verdict.kind === 'here' ? resultOf(verdict.value.score) : 'answered'
  })
  return {
    all,
    states,
    verdictOf,
    isAllTold: sitting.mode === 'practice' && told.length === all.length,
    hasTold: told.length > 0,
    /** An answer that could not be read is written anew; what was said about it goes. */
    respond: (question: Question, response: Response | null) =>
      change((before, now) => {
        const next = responded(before, question.id, response, now)
        return { ...next, checked: next.checked.filter((id) => id !== question.id) }
      }),
    /** Asks what is said about an answer, and keeps how it came out for the course's progress and for the review. */
    check: async ({ question, seed }: Answered, response: Response) => {
      const verdict = await ask({ question, response, seed }).catch(() => null)
      change((before, now) => checked(before, question.id, now))
      const score = verdict?.score
      if (!score || score.fraction === null || score.unreadable !== undefined) return
      const choice = JSON.stringify(response).slice(0, MOST_KEPT)
      await recordAnswer(`quiz/${storeKey}/${question.id}`, { choice, isRight: resultOf(score) === 'right' }).catch(
        () => undefined,
      )
      const again = answeredInQuiz(bank, storeKey, { question, seed, score, at: Date.now() })
      if (again) await recordReviews([again]).catch(() => undefined)
    },
    askAgain: (ids: readonly string[]) => change((before, now) => askedAgain(before, ids, now)),
    handIn: (at: number) => onChange((before) => finished(before, at)),
  }
}
