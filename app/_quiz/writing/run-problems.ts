import type { Locale } from '#app/_ui/locale'
import { type Question, questionSchema } from '#exercises/quiz/questions'
import type { QuestionDraft } from './draft-types'
import type { Problem } from './problem'
import { runProblemText } from './run-forms/run-problem-words'

/** A question that needs a run, once nothing else is missing in it, and the same as text: nothing is run twice. */
export interface ToCheck {
  readonly question: Question
  readonly text: string
}

/** What is to be run of a question; null where nothing is, or nothing can be yet. */
export function toCheck(draft: QuestionDraft): ToCheck | null {
  if (draft.type !== 'simulation' && draft.type !== 'point' && draft.type !== 'state') return null
  const read = questionSchema.safeParse(draft)
  return read.success ? { question: read.data, text: JSON.stringify(read.data) } : null
}

/**
 * What runs showed, question by question. Of one that has changed since its run nothing is said.
 *
 * @param known what checks said, by the question as text
 */
export const runProblems = (
  toRun: readonly (ToCheck | null)[],
  known: ReadonlyMap<string, readonly string[]>,
  locale: Locale,
): Problem[] =>
  toRun.flatMap((it, index) =>
    (it === null ? [] : (known.get(it.text) ?? [])).map(
      (says): Problem => ({ path: ['questions', index], says: runProblemText(says, locale), kind: 'wrong' }),
    ),
  )
