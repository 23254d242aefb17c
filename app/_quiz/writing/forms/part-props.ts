import type { Locale } from '#app/_ui/locale'
import type { Language } from '#exercises/quiz/words'
import type { OnChange } from '../form-props'
import type { Problem } from '../problem'

/** What a part of a form gets: its value, and the problems with paths that begin there. */
export interface PartProps<Value> {
  readonly value: Value
  readonly languages: readonly Language[]
  readonly locale: Locale
  readonly problems: readonly Problem[]
  readonly onChange: OnChange<Value>
}
