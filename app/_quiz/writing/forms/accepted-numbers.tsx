import type { DraftOfType } from '../draft-types'
import { NumberField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import { formStrings } from '../form-strings'
import { ownProblems, problemsIn } from '../problem'
import { divided, joined } from './otherwise'
import type { PartProps } from './part-props'
import { OptionalWords } from './words-part'
import { WorthField } from './worth-field'

/** The numbers that are accepted, and what is said to every other one. */
export function AcceptedNumbers({ value, problems, onChange, ...part }: PartProps<DraftOfType<'number'>['answers']>) {
  const say = formStrings[part.locale]
  const { accepted, otherwise } = divided(value, (it) => it.value === '*')
  const together = (rows: typeof value, words: typeof otherwise) => joined(rows, words, { value: '*' })
  return (
    <>
      <Rows
        add={say.addAnswer}
        hint={say.acceptedHint}
        least={1}
        locale={part.locale}
        nameOf={say.answer}
        newRow={() => ({ value: '' })}
        onChange={(rows, ...how) => onChange(together(rows, otherwise), ...how)}
        problems={ownProblems(problems)}
        rows={accepted}
        title={say.accepted}
      >
        {(answer, index, change) => {
          const own = problemsIn(problems, index)
          return (
            <div className="grid gap-3 sm:grid-cols-[1fr_1fr_11.5rem]">
              <NumberField
                label={say.value}
                onChange={(next) => change({ ...answer, value: next }, say.value, 'value')}
                problems={ownProblems(own, 'value')}
                value={answer.value}
              />
              <NumberField
                label={say.tolerance}
                onChange={(tolerance) => change({ ...answer, tolerance }, say.tolerance, 'tolerance')}
                problems={ownProblems(own, 'tolerance')}
                value={answer.tolerance ?? 0}
              />
              <WorthField
                fraction={Number(answer.fraction ?? 100)}
                locale={part.locale}
                onChange={(fraction, what) => change({ ...answer, fraction }, what)}
              />
              <div className="sm:col-span-3">
                <OptionalWords
                  field="feedback"
                  label={say.feedback}
                  onChange={(feedback, ...how) => change({ ...answer, feedback }, ...how)}
                  problems={problemsIn(own, 'feedback')}
                  value={answer.feedback}
                  {...part}
                />
              </div>
            </div>
          )
        }}
      </Rows>
      <OptionalWords
        field="otherwise"
        label={say.otherwise}
        onChange={(words, ...how) => onChange(together(accepted, words), ...how)}
        problems={otherwise === undefined ? [] : problemsIn(problems, accepted.length, 'feedback')}
        value={otherwise}
        {...part}
      />
    </>
  )
}
