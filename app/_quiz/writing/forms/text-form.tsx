import { CheckField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import { AcceptedTexts } from './accepted-texts'
import { PromptField } from './prompt-field'

export function TextForm({ question, onChange, ...rest }: QuestionFormProps<'text'>) {
  const say = formStrings[rest.locale]
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <AcceptedTexts
        {...rest}
        onChange={(answers, ...how) => onChange({ ...question, answers }, ...how)}
        problems={problemsIn(rest.problems, 'answers')}
        value={question.answers}
      />
      <CheckField
        label={say.caseSensitive}
        onChange={(caseSensitive) => onChange({ ...question, caseSensitive }, say.caseSensitive)}
        value={question.caseSensitive ?? false}
      />
    </>
  )
}
