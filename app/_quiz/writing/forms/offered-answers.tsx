import type { DraftOfType } from '../draft-types'
import { Rows } from '../fields/rows'
import { formStrings } from '../form-strings'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { AnswerRow } from './answer-row'
import type { PartProps } from './part-props'
import { RequiredWords } from './words-part'

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
      hint={say.feedbackHint}
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
          <AnswerRow onChange={change} problems={own} value={answer} worth={0} {...part}>
            <RequiredWords
              field="text"
              label={say.answerText}
              onChange={(text, ...rest) => change({ ...answer, text }, ...rest)}
              problems={problemsIn(own, 'text')}
              value={answer.text}
              {...part}
            />
          </AnswerRow>
        )
      }}
    </Rows>
  )
}
