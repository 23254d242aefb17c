import type { Score } from '#exercises/quiz/scoring/score-of'

/** How an answer came out, in one word. */
export type Result = 'right' | 'partly' | 'wrong' | 'byHand'

/** Thirds do not add up to one. */
const ALL = 1 - 1e-6

export function resultOf({ fraction }: Score): Result {
  if (fraction === null) return 'byHand'
  if (fraction >= ALL) return 'right'
  return fraction > 0 ? 'partly' : 'wrong'
}

/** Points as people write them: two places behind the point at most. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100)

export interface Points {
  readonly got: number
  /** What could be had, of the questions that are not marked by hand. */
  readonly of: number
  /** How much a person has to mark. */
  readonly byHand: number
}

/** The sum over questions with what each came to; one without a score was not answered and has nothing. */
export function totalOf(
  all: readonly { readonly points: number; readonly score: Score | null; readonly isByHand: boolean }[],
): Points {
  const sum = { got: 0, of: 0, byHand: 0 }
  for (const { points, score, isByHand } of all) {
    if (isByHand) sum.byHand += points
    else {
      sum.of += points
      sum.got += points * (score?.fraction ?? 0)
    }
  }
  return sum
}
