import type { Words } from '#exercises/quiz/words'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import type { PartProps } from './part-props'
import { OptionalWords } from './words-part'

/** What is said to one answer of a question, where anything is. */
export const FeedbackPart = <Value extends { readonly feedback?: Words | undefined }>({
  value,
  problems,
  onChange,
  ...part
}: PartProps<Value>) => (
  <OptionalWords
    field="feedback"
    label={formStrings[part.locale].feedback}
    onChange={(feedback, ...how) => onChange({ ...value, feedback }, ...how)}
    problems={problemsIn(problems, 'feedback')}
    value={value.feedback}
    {...part}
  />
)
