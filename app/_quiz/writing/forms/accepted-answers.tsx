import type { ReactNode } from 'react'
import { Rows } from '../fields/rows'
import type { OnChange } from '../form-props'
import { formStrings } from '../form-strings'
import { ownProblems, type Problem, problemsIn } from '../problem'
import { type Answer, AnswerRow } from './answer-row'
import { divided, joined } from './otherwise'
import type { PartProps } from './part-props'
import { OptionalWords } from './words-part'

interface Props<Each extends Answer> extends PartProps<readonly Each[]> {
  /** An answer that nothing is written in. */
  readonly blank: Each
  /** The answer that stands for every other one, and how it is known. */
  readonly any: Each
  readonly isAny: (answer: Each) => boolean
  readonly columns?: string
  /** The fields of an answer. */
  readonly children: (answer: Each, problems: readonly Problem[], change: OnChange<Each>) => ReactNode
}

/** The answers that are accepted, and what is said to every other one. */
export function AcceptedAnswers<Each extends Answer>({
  value,
  problems,
  onChange,
  blank,
  any,
  isAny,
  columns,
  children,
  ...part
}: Props<Each>) {
  const say = formStrings[part.locale]
  const { accepted, otherwise } = divided(value, isAny)
  return (
    <>
      <Rows
        add={say.addAccepted}
        hint={say.acceptedHint}
        least={1}
        locale={part.locale}
        nameOf={say.acceptedAnswer}
        newRow={() => blank}
        onChange={(rows, ...how) => onChange(joined(rows, otherwise, any), ...how)}
        problems={ownProblems(problems)}
        rows={accepted}
        title={say.accepted}
      >
        {(answer, index, change) => {
          const own = problemsIn(problems, index)
          return (
            <AnswerRow
              {...(columns !== undefined && { columns })}
              onChange={change}
              problems={own}
              value={answer}
              worth={100}
              {...part}
            >
              {children(answer, own, change)}
            </AnswerRow>
          )
        }}
      </Rows>
      <OptionalWords
        field="otherwise"
        label={say.otherwise}
        onChange={(words, ...how) => onChange(joined(accepted, words, any), ...how)}
        problems={otherwise === undefined ? [] : problemsIn(problems, accepted.length, 'feedback')}
        value={otherwise}
        {...part}
      />
    </>
  )
}
