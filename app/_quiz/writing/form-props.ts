import type { Locale } from '#app/_ui/locale'
import type { QuestionType } from '#exercises/quiz/questions'
import type { Language } from '#exercises/quiz/words'
import type { DraftOfType } from './draft-types'
import type { Problem } from './problem'

/**
 * What a field or a form tells of a change.
 *
 * @param what in the page's language, as "Undo: ..." goes on: `text of the question`
 * @param joins changes in a row with the same key are one step of undo, as keystrokes are; without a key a change is a step of its own
 * @public
 */
export type OnChange<Value> = (next: Value, what: string, joins?: string) => void

/** What the form of a question of each type gets. It keeps nothing by itself. */
export interface QuestionFormProps<Type extends QuestionType> {
  readonly question: DraftOfType<Type>
  /** Those of the bank: each text is written in all of them. */
  readonly languages: readonly Language[]
  readonly locale: Locale
  /** Their paths begin in the question: `problemsIn` and `ownProblems` find those of a part. */
  readonly problems: readonly Problem[]
  readonly onChange: OnChange<DraftOfType<Type>>
}
