import type { AcceptedNumber, AcceptedText } from '../graded-answers'
import type { Gap, Question } from '../questions'
import type { Response } from '../response'
import { optionsOf } from '../scoring/chosen'

/**
 * Whether another program can score a question as a bank does: of two items with the same words, a bank takes one for the other,
 * and no format of others makes a unit a duty but Moodle's.
 */
export function isSameElsewhere(question: Question): boolean {
  const all = question.type === 'order' ? question.items : question.type === 'match' ? optionsOf(question) : []
  const pairs = question.type === 'match' ? question.pairs.length + question.others.length : all.length
  const isUnitRequired = question.type === 'number' && question.unitRequired
  return !isUnitRequired && new Set(all.map(({ en }) => en)).size === pairs
}

/** Answers of all kinds to a question: right, wrong, half right, near, in other letters, and none. */
export function answersTo(question: Question): Response[] {
  switch (question.type) {
    case 'choice':
      return question.answers.map((_, chosen) => ({ type: 'choice', chosen }))
    case 'multiple':
      return subsetsOf(question.answers.length).map((chosen) => ({ type: 'multiple', chosen }))
    case 'true-false':
      return [true, false].map((chosen) => ({ type: 'true-false', chosen }))
    case 'number':
      return numbersNear(question.answers).map((text) => ({ type: 'number', text }))
    case 'text':
      return textsLike(question.answers).map((text) => ({ type: 'text', text }))
    case 'match': {
      const count = optionsOf(question).length
      const shifts = Array.from({ length: count }, (_, by) => by)
      const chosen = shifts.map((by) => question.pairs.map((_, at) => (at + by) % count))
      return [...chosen, question.pairs.map(() => null)].map((it) => ({ type: 'match', chosen: it }))
    }
    case 'order': {
      const places = question.items.map((_, index) => index)
      const [first = 0, ...rest] = places
      const orders = [places, places.toReversed(), [...rest, first], [first, ...rest.toReversed()]]
      return orders.map((order) => ({ type: 'order', order }))
    }
    case 'cloze': {
      const filled = Object.entries(question.gaps).map(([name, gap]) => [name, fillingsOf(gap)] as const)
      const most = Math.max(...filled.map(([, all]) => all.length))
      const answers = Array.from({ length: most }, (_, nth) =>
        // Each gap in another step, so that right ones meet wrong ones.
        Object.fromEntries(filled.map(([name, all], at) => [name, all[(nth * (at + 1)) % all.length] ?? ''])),
      )
      return [...answers, {}].map((gaps) => ({ type: 'cloze', gaps }))
    }
    default:
      return []
  }
}

const subsetsOf = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => (bits >> index) & 1),
  )

const fillingsOf = (gap: Gap): (string | number)[] =>
  gap.kind === 'menu'
    ? gap.answers.map((_, index) => index)
    : gap.kind === 'number'
      ? numbersNear(gap.answers)
      : textsLike(gap.answers)

const numbersNear = (answers: readonly AcceptedNumber[]): string[] => [
  '-987654',
  ...answers.flatMap(({ value, tolerance }) =>
    value === '*' ? [] : [value, value + tolerance / 2, value - tolerance / 2, value + tolerance + 0.25].map(String),
  ),
]

const textsLike = (answers: readonly AcceptedText[]): string[] => [
  'none of these',
  ...answers.flatMap(({ accepts }) => {
    const text = accepts.replaceAll('\\*', '\u0000').replaceAll('*', 'zz').replaceAll('\u0000', '*')
    return [text, text.toLowerCase(), text.toUpperCase(), `y${text}`, `${text}y`]
  }),
]
