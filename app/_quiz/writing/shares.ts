import type { DraftOfType } from './draft-types'

type Answers = DraftOfType<'multiple'>['answers']
type Answer = Answers[number]

export const isRight = ({ fraction = 0 }: Answer): boolean => Number(fraction) > 0

/** Whether a wrong answer counts against a right one. */
export const countAgainst = (answers: Answers): boolean => answers.some(({ fraction = 0 }) => Number(fraction) < 0)

/** The answers with the points shared equally among those that are right. */
export function equally(answers: Answers, areAgainst: boolean): Answers {
  const right = answers.filter(isRight).length
  // Five places: three thirds are 100 to whoever adds them up.
  const share = right === 0 ? 0 : Math.round(1e7 / right) / 1e5
  return answers.map((answer) => ({
    ...answer,
    fraction: isRight(answer) ? share : areAgainst && share > 0 ? -share : 0,
  }))
}

/** Whether the shares are those that `equally` gives. */
export function areEqual(answers: Answers): boolean {
  const equal = equally(answers, countAgainst(answers))
  return answers.every(({ fraction = 0 }, index) => Math.abs(Number(fraction) - Number(equal[index]?.fraction)) < 0.01)
}

/** The answers with one of them right or not, the points shared equally. */
export function withRight(answers: Answers, index: number, isNowRight: boolean): Answers {
  const areAgainst = countAgainst(answers)
  return equally(
    answers.map((answer, place) => (place === index ? { ...answer, fraction: isNowRight ? 1 : 0 } : answer)),
    areAgainst,
  )
}
