import { CheckField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import { OfferedAnswers } from './offered-answers'
import { PromptField } from './prompt-field'

export function ChoiceForm({ question, onChange, ...rest }: QuestionFormProps<'choice'>) {
  const say = formStrings[rest.locale]
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <OfferedAnswers
        {...rest}
        onChange={(answers, ...how) => onChange({ ...question, answers }, ...how)}
        problems={problemsIn(rest.problems, 'answers')}
        value={question.answers}
      />
      <CheckField
        label={say.shuffle}
        onChange={(shuffle) => onChange({ ...question, shuffle }, say.shuffle)}
        value={question.shuffle ?? true}
      />
    </>
  )
}
