import type { Locale } from '#app/_ui/locale'
import { pointsText, totalOf } from './points'
import { quizStrings } from './quiz-strings'
import type { Answered, useVerdicts } from './use-verdicts'

type VerdictOf = ReturnType<typeof useVerdicts>['verdictOf']

/** What all answers together came to. */
export function Summary({
  answered,
  verdictOf,
  locale,
}: {
  readonly answered: readonly Answered[]
  readonly verdictOf: VerdictOf
  readonly locale: Locale
}) {
  const say = quizStrings[locale]
  const { got, of, byHand } = pointsOf(answered, verdictOf)
  return (
    <>
      <p>{say.summaryPoints(pointsText(got), pointsText(of))}</p>
      {byHand > 0 && <p>{say.byHand(pointsText(byHand))}</p>}
    </>
  )
}

export const pointsOf = (answered: readonly Answered[], verdictOf: VerdictOf) =>
  totalOf(
    answered.map((each) => {
      const verdict = verdictOf(each)
      const score = verdict.kind === 'here' ? verdict.value.score : null
      return { points: each.question.points, score, isByHand: each.question.type === 'essay' }
    }),
  )
