import { NumberField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { ownProblems, problemsIn } from '../problem'
import { PromptField } from './prompt-field'
import { OptionalWords } from './words-part'

export function EssayForm({ question, onChange, ...rest }: QuestionFormProps<'essay'>) {
  const say = formStrings[rest.locale]
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <NumberField
        className="max-w-56"
        label={say.lines}
        onChange={(lines) => onChange({ ...question, lines }, say.lines, 'lines')}
        problems={ownProblems(rest.problems, 'lines')}
        value={question.lines ?? 15}
      />
      <OptionalWords
        {...rest}
        field="forMarker"
        hint={say.forMarkerHint}
        label={say.forMarker}
        lines={2}
        onChange={(forMarker, ...how) => onChange({ ...question, forMarker }, ...how)}
        problems={problemsIn(rest.problems, 'forMarker')}
        value={question.forMarker}
      />
    </>
  )
}
