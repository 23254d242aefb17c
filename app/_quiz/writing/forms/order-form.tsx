import { SelectField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { PromptField } from './prompt-field'
import { OptionalWords, RequiredWords } from './words-part'

const CREDITS = ['position', 'next', 'all-or-nothing'] as const

export function OrderForm({ question, onChange, ...rest }: QuestionFormProps<'order'>) {
  const { languages, locale, problems } = rest
  const say = formStrings[locale]
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <Rows
        add={say.addItem}
        hint={say.itemsHint}
        least={2}
        locale={locale}
        nameOf={say.item}
        newRow={() => noWords(languages)}
        onChange={(items, ...how) => onChange({ ...question, items }, ...how)}
        problems={ownProblems(problems, 'items')}
        rows={question.items}
        title={say.items}
      >
        {(item, index, change) => (
          <RequiredWords
            field="item"
            label={say.answerText}
            languages={languages}
            locale={locale}
            onChange={change}
            problems={problemsIn(problems, 'items', index)}
            value={item}
          />
        )}
      </Rows>
      <SelectField
        label={say.credit}
        onChange={(value) =>
          onChange({ ...question, credit: CREDITS.find((it) => it === value) ?? 'position' }, say.credit)
        }
        options={CREDITS.map((value) => ({
          value,
          name: value === 'all-or-nothing' ? say.allInOrder : say.credits[value],
        }))}
        value={question.credit}
      />
      <OptionalWords
        {...rest}
        field="feedback"
        label={say.orderFeedback}
        onChange={(feedback, ...how) => onChange({ ...question, feedback }, ...how)}
        problems={problemsIn(problems, 'feedback')}
        value={question.feedback}
      />
    </>
  )
}
