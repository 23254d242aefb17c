import type { DraftOfType } from '../draft-types'
import { NumberField } from '../fields/plain-fields'
import { formStrings } from '../form-strings'
import { ownProblems } from '../problem'
import { AcceptedAnswers } from './accepted-answers'
import type { PartProps } from './part-props'

/** The numbers that are accepted, and what is said to every other one. */
export function AcceptedNumbers(props: PartProps<DraftOfType<'number'>['answers']>) {
  const say = formStrings[props.locale]
  return (
    <AcceptedAnswers
      any={{ value: '*' }}
      blank={{ value: '' }}
      columns="sm:grid-cols-[1fr_1fr_11.5rem]"
      isAny={(it) => it.value === '*'}
      {...props}
    >
      {(answer, problems, change) => (
        <>
          <NumberField
            label={say.value}
            onChange={(value) => change({ ...answer, value }, say.value, 'value')}
            problems={ownProblems(problems, 'value')}
            value={answer.value}
          />
          <NumberField
            label={say.tolerance}
            onChange={(tolerance) => change({ ...answer, tolerance }, say.tolerance, 'tolerance')}
            problems={ownProblems(problems, 'tolerance')}
            value={answer.tolerance ?? 0}
          />
        </>
      )}
    </AcceptedAnswers>
  )
}
