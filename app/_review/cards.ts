import type { ProgressSnapshot, ReviewAnswer } from '#app/_progress/store'
import type { DayOf } from './calendar'
import { dueDayOf } from './schedule'

/** Something that was missed, or looked up, and comes back. */
export interface Card {
  /** As its record is kept: `quiz/<bank>/<question>`, `exercise/<slug>`. */
  readonly id: string
  readonly kind: 'question' | 'exercise'
  /** The day on which it is to be asked, counted from 1970. */
  readonly dueDay: number
}

export const exerciseId = (slug: string): string => `exercise/${slug}`

/** All that comes back, what is due first at the beginning. */
export function cardsIn(
  { reviews, help, verdicts }: Pick<ProgressSnapshot, 'reviews' | 'help' | 'verdicts'>,
  dayOf: DayOf,
): Card[] {
  const questions = Object.entries(reviews).flatMap(([id, { answers, removedAt }]) =>
    id.startsWith('quiz/') ? card('question', id, dueDayOf(answers, removedAt, dayOf)) : [],
  )
  const exercises = Object.entries(help).flatMap(([slug, { seenAt }]) => {
    const id = exerciseId(slug)
    const removedAt = Object.hasOwn(reviews, id) ? (reviews[id]?.removedAt ?? null) : null
    const attempts = Object.hasOwn(verdicts, slug) ? (verdicts[slug]?.attempts ?? []) : []
    return card('exercise', id, dueDayOf(answersOf(seenAt, attempts), removedAt, dayOf))
  })
  return [...questions, ...exercises].sort((a, b) => a.dueDay - b.dueDay || (a.id < b.id ? -1 : 1))
}

const card = (kind: Card['kind'], id: string, dueDay: number | null): Card[] =>
  dueDay === null ? [] : [{ id, kind, dueDay }]

/**
 * An exercise as something asked: who looked the solution up missed it, and each grading since then is an answer.
 *
 * @param seenAt null where nobody looked
 */
function answersOf(
  seenAt: number | null,
  attempts: readonly { readonly status: string; readonly at: number }[],
): ReviewAnswer[] {
  if (seenAt === null) return []
  const since = attempts
    .filter(({ at }) => at > seenAt)
    .map(({ at, status }) => ({ at, isRight: status === 'passed', seed: 0 }))
  return [{ at: seenAt, isRight: false, seed: 0 }, ...since]
}
