import type { DraftOfType } from '../draft-types'
import { Rows } from '../fields/rows'
import { formStrings } from '../form-strings'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import type { PartProps } from './part-props'
import { OptionalWords, RequiredWords } from './words-part'
import { WorthField } from './worth-field'

/** The answers of a single choice, or of a menu: each with its worth and its feedback. */
export function OfferedAnswers({
  value,
  languages,
  locale,
  problems,
  onChange,
}: PartProps<DraftOfType<'choice'>['answers']>) {
  const say = formStrings[locale]
  return (
    <Rows
      add={say.addAnswer}
      least={2}
      locale={locale}
      nameOf={say.answer}
      newRow={() => ({ text: noWords(languages), fraction: 0 })}
      onChange={onChange}
      problems={ownProblems(problems)}
      rows={value}
      title={say.answers}
    >
      {(answer, index, change) => {
        const part = { languages, locale }
        const own = problemsIn(problems, index)
        return (
          <div className="grid gap-3 sm:grid-cols-[1fr_11.5rem]">
            <RequiredWords
              field="text"
              label={say.answerText}
              onChange={(text, ...rest) => change({ ...answer, text }, ...rest)}
              problems={problemsIn(own, 'text')}
              value={answer.text}
              {...part}
            />
            <WorthField
              fraction={Number(answer.fraction ?? 0)}
              locale={locale}
              onChange={(fraction, what) => change({ ...answer, fraction }, what)}
            />
            <div className="sm:col-span-2">
              <OptionalWords
                field="feedback"
                label={say.feedback}
                onChange={(feedback, ...rest) => change({ ...answer, feedback }, ...rest)}
                problems={problemsIn(own, 'feedback')}
                value={answer.feedback}
                {...part}
              />
            </div>
          </div>
        )
      }}
    </Rows>
  )
}
