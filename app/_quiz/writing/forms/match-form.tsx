import { CheckField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { FeedbackPart } from './feedback-part'
import { PromptField } from './prompt-field'
import { RequiredWords } from './words-part'

export function MatchForm({ question, onChange, ...rest }: QuestionFormProps<'match'>) {
  const { languages, locale, problems } = rest
  const say = formStrings[locale]
  const part = { languages, locale }
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <Rows
        add={say.addPair}
        least={2}
        locale={locale}
        nameOf={say.pair}
        newRow={() => ({ prompt: noWords(languages), answer: noWords(languages) })}
        onChange={(pairs, ...how) => onChange({ ...question, pairs }, ...how)}
        problems={ownProblems(problems, 'pairs')}
        rows={question.pairs}
        title={say.pairs}
      >
        {(pair, index, change) => {
          const own = problemsIn(problems, 'pairs', index)
          return (
            <div className="grid gap-3 sm:grid-cols-2">
              <RequiredWords
                field="prompt"
                label={say.prompt}
                onChange={(prompt, ...how) => change({ ...pair, prompt }, ...how)}
                problems={problemsIn(own, 'prompt')}
                value={pair.prompt}
                {...part}
              />
              <RequiredWords
                field="answer"
                label={say.belongs}
                onChange={(answer, ...how) => change({ ...pair, answer }, ...how)}
                problems={problemsIn(own, 'answer')}
                value={pair.answer}
                {...part}
              />
              <div className="sm:col-span-2">
                <FeedbackPart onChange={change} problems={own} value={pair} {...part} />
              </div>
            </div>
          )
        }}
      </Rows>
      <Rows
        add={say.addOther}
        least={0}
        locale={locale}
        nameOf={say.other}
        newRow={() => noWords(languages)}
        onChange={(others, ...how) => onChange({ ...question, others }, ...how)}
        problems={ownProblems(problems, 'others')}
        rows={question.others ?? []}
        title={say.others}
      >
        {(other, index, change) => (
          <RequiredWords
            field="other"
            label={say.answerText}
            onChange={change}
            problems={problemsIn(problems, 'others', index)}
            value={other}
            {...part}
          />
        )}
      </Rows>
      <CheckField
        label={say.shuffle}
        onChange={(shuffle) => onChange({ ...question, shuffle }, say.shuffle)}
        value={question.shuffle ?? true}
      />
    </>
  )
}
