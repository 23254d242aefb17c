import type { Locale } from '#app/_ui/locale'
import type { QuestionOf, QuestionType } from '#exercises/quiz/questions'
import type { ResponseTo } from '#exercises/quiz/response'
import type { Score } from '#exercises/quiz/scoring/score-of'

/** What each view of a question gets: it shows an answer and reports another, and keeps nothing by itself. */
export interface ViewProps<Type extends QuestionType> {
  readonly question: QuestionOf<Type>
  readonly response: ResponseTo<Type> | null
  /** Null: the answer was taken back. */
  readonly onRespond: (response: ResponseTo<Type> | null) => void
  readonly locale: Locale
  /** Of the order in which its answers are shown, and of what is drawn. */
  readonly seed: number
  /** Nothing may be changed any more. */
  readonly isLocked: boolean
  /** The element that asks. */
  readonly labelledBy: string
  /** What the question is called here, so that its run has a name of its own in the page. */
  readonly title?: string | undefined
  /** Whether what was right is marked. */
  readonly isTold: boolean
  /** How the parts of the answer came out, by name, where it has some and is told. */
  readonly parts?: Score['parts']
}
