import type { QuestionOf } from '../questions'
import type { ResponseTo } from '../response'
import type { Words } from '../words'
import { asFraction, ofAnswer, type Score, said, share } from './score-of'

/** The fraction of the one that is chosen. */
export const scoreChoice = ({ answers }: QuestionOf<'choice'>, { chosen }: ResponseTo<'choice'>): Score =>
  ofAnswer(answers[chosen] ?? null)

/** The sum of the fractions of all that are chosen, each once, and never less than 0; or all or nothing, as the question says. */
export function scoreMultiple({ answers, credit }: QuestionOf<'multiple'>, response: ResponseTo<'multiple'>): Score {
  const chosen = answers.filter((_, index) => response.chosen.includes(index))
  const isAllRight =
    chosen.every(({ fraction }) => fraction > 0) &&
    chosen.length === answers.filter(({ fraction }) => fraction > 0).length
  const sum = chosen.reduce((all, { fraction }) => all + fraction, 0)
  return {
    // Thirds do not add up to 100, and who has all right ones has all.
    fraction: isAllRight ? 1 : credit === 'sum' ? asFraction(sum) : 0,
    feedback: chosen.flatMap(({ feedback }) => said(feedback)),
  }
}

export const scoreTrueFalse = (
  { answer, feedback }: QuestionOf<'true-false'>,
  { chosen }: ResponseTo<'true-false'>,
): Score => share(chosen === answer ? 1 : 0, 1, [chosen ? feedback.onTrue : feedback.onFalse])

/** The answers to choose from in a matching question: each once, though it may belong to several prompts. */
export function optionsOf({ pairs, others }: QuestionOf<'match'>): Words[] {
  const all = [...pairs.map(({ answer }) => answer), ...others]
  return all.filter((each, index) => index === all.findIndex((it) => isSame(it, each)))
}

/** The share of prompts that have their answer. */
export function scoreMatch(question: QuestionOf<'match'>, { chosen }: ResponseTo<'match'>): Score {
  const options = optionsOf(question)
  const wrong = question.pairs.filter(({ answer }, index) => {
    const option = options[chosen[index] ?? -1]
    return option === undefined || !isSame(option, answer)
  })
  return share(
    question.pairs.length - wrong.length,
    question.pairs.length,
    wrong.map(({ feedback }) => feedback),
  )
}

/**
 * `position`: the share of items in their places. `next`: of the items but the last, the share that is followed by the right
 * one. Items with the same text may stand for each other.
 */
export function scoreOrder({ items, credit, feedback }: QuestionOf<'order'>, { order }: ResponseTo<'order'>): Score {
  const given = [...new Set(order)].map((index) => items[index])
  const isAt = (place: number, item: Words | undefined) => {
    const there = given[place]
    return there !== undefined && item !== undefined && isSame(there, item)
  }
  const inPlace = items.filter((item, place) => isAt(place, item)).length
  if (inPlace === items.length) return share(1, 1)
  const followed = items
    .slice(0, -1)
    .filter((item, index) => given.some((_, place) => isAt(place, item) && isAt(place + 1, items[index + 1]))).length
  switch (credit) {
    case 'all-or-nothing':
      return share(0, 1, [feedback])
    case 'position':
      return share(inPlace, items.length, [feedback])
    case 'next':
      return share(followed, items.length - 1, [feedback])
  }
}

const isSame = (a: Words, b: Words): boolean => a.en === b.en && a.zh === b.zh
