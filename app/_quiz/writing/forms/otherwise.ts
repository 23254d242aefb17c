import type { Words } from '#exercises/quiz/words'

/** What is compared with an answer, one after the other; `*` is every other answer. */
interface Accepted {
  readonly fraction?: number | string | undefined
  readonly feedback?: Words | undefined
}

/** The answers of a question, and what is said to every other one: the lone `*` at their end that gives no points. */
export function divided<Answer extends Accepted>(
  answers: readonly Answer[],
  isAny: (answer: Answer) => boolean,
): { readonly accepted: readonly Answer[]; readonly otherwise: Words | undefined } {
  const last = answers.at(-1)
  if (last === undefined || !isAny(last) || last.fraction !== 0 || answers.length === 1) {
    return { accepted: answers, otherwise: undefined }
  }
  return { accepted: answers.slice(0, -1), otherwise: last.feedback }
}

/** The other way round. */
export const joined = <Answer extends Accepted>(
  accepted: readonly Answer[],
  otherwise: Words | undefined,
  any: Answer,
): readonly Answer[] =>
  otherwise === undefined ? accepted : [...accepted, { ...any, fraction: 0, feedback: otherwise }]
