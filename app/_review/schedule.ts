import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { ReviewAnswer } from '#app/_progress/store'
import { DAY_MS, type DayOf } from './calendar'

/*
 * When something that was missed is asked again. Nothing of this is kept: it follows from the answers, so that two tabs, or a file from
 * another browser, come to the same. Whole days alone count, and nothing is drawn by chance.
 */
const scheduler = fsrs({
  enable_fuzz: false,
  // Steps of minutes would ask again what was explained just now.
  enable_short_term: false,
  maximum_interval: 365,
})

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const

type DayRating = keyof typeof RATING

/** What a day of answers comes to: wrong at the end; right, after a wrong try; right at once. */
function ratingOf(answers: readonly ReviewAnswer[]): DayRating {
  if (answers.at(-1)?.isRight !== true) return 'again'
  return answers.every(({ isRight }) => isRight) ? 'good' : 'hard'
}

interface RatedDay {
  readonly day: number
  readonly rating: DayRating
}

/** How each day went from the first miss on. What came before the last removal is forgotten. */
export function ratedDays(answers: readonly ReviewAnswer[], removedAt: number | null, dayOf: DayOf): RatedDay[] {
  const since = answers.filter(({ at }) => removedAt === null || at > removedAt)
  const firstMiss = since.find(({ isRight }) => !isRight)
  if (firstMiss === undefined) return []
  const days = new Map<number, ReviewAnswer[]>()
  for (const answer of since) {
    const day = dayOf(answer.at)
    if (day >= dayOf(firstMiss.at)) days.set(day, [...(days.get(day) ?? []), answer])
  }
  // A clock that was put back gives an earlier day later.
  return [...days].sort(([a], [b]) => a - b).map(([day, all]) => ({ day, rating: ratingOf(all) }))
}

/** The day on which it is to be asked again; null where it was never missed, or was taken out since. */
export function dueDayOf(answers: readonly ReviewAnswer[], removedAt: number | null, dayOf: DayOf): number | null {
  const days = ratedDays(answers, removedAt, dayOf)
  const [first] = days
  if (first === undefined) return null
  const card = days.reduce<Card>(
    (before, { day, rating }) => scheduler.next(before, new Date(day * DAY_MS), RATING[rating]).card,
    createEmptyCard(new Date(first.day * DAY_MS)),
  )
  return Math.floor(card.due.getTime() / DAY_MS)
}
