import type { Words } from '#exercises/quiz/words'
import type { Answer } from './answer-row'

/** The answers of a question, and what is said to every other one: the lone `*` at their end that gives no points. */
export function divided<Each extends Answer>(
  answers: readonly Each[],
  isAny: (answer: Each) => boolean,
): { readonly accepted: readonly Each[]; readonly otherwise: Words | undefined } {
  const last = answers.at(-1)
  if (last === undefined || !isAny(last) || last.fraction !== 0 || answers.length === 1) {
    return { accepted: answers, otherwise: undefined }
  }
  return { accepted: answers.slice(0, -1), otherwise: last.feedback }
}

/** The other way round. */
export const joined = <Each extends Answer>(
  accepted: readonly Each[],
  otherwise: Words | undefined,
  any: Each,
): readonly Each[] => (otherwise === undefined ? accepted : [...accepted, { ...any, fraction: 0, feedback: otherwise }])
