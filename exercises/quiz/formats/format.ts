import type { Question, QuestionType } from '../questions'
import type { BothLanguages } from '../words'
import type { Feature } from './features'

/** What a format can hold. */
export interface Holds {
  readonly title: BothLanguages
  /** For each type that it has: the features that it holds. A type that is not named here is not in it. */
  readonly types: Partial<Record<QuestionType, readonly Feature[]>>
  /** Why a question of such a type cannot be in it all the same. */
  readonly refuses?: (question: Question) => BothLanguages | null
}
