import { SelectField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { problemsIn } from '../problem'
import { PromptField } from './prompt-field'
import { OptionalWords } from './words-part'

export function TrueFalseForm({ question, onChange, ...rest }: QuestionFormProps<'true-false'>) {
  const say = formStrings[rest.locale]
  return (
    <>
      <PromptField
        label={say.statement}
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <SelectField
        className="max-w-56"
        label={say.truth}
        onChange={(value) => onChange({ ...question, answer: value === 'yes' }, say.truth)}
        options={(['yes', 'no'] as const).map((value) => ({ value, name: say.truths[value] }))}
        value={question.answer ? 'yes' : 'no'}
      />
      {(['onTrue', 'onFalse'] as const).map((field) => (
        <OptionalWords
          key={field}
          {...rest}
          field={field}
          label={say[field]}
          onChange={(words, ...how) =>
            onChange({ ...question, feedback: { ...question.feedback, [field]: words } }, ...how)
          }
          problems={problemsIn(rest.problems, 'feedback', field)}
          value={question.feedback?.[field]}
        />
      ))}
    </>
  )
}
