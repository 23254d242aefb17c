import type { DraftOfType } from '../draft-types'
import { TextField } from '../fields/plain-fields'
import { formStrings } from '../form-strings'
import { ownProblems } from '../problem'
import { AcceptedAnswers } from './accepted-answers'
import type { PartProps } from './part-props'

/** The texts that are accepted, and what is said to every other one. */
export function AcceptedTexts(props: PartProps<DraftOfType<'text'>['answers']>) {
  const say = formStrings[props.locale]
  return (
    <AcceptedAnswers
      any={{ accepts: '*' }}
      blank={{ accepts: '' }}
      isAny={({ accepts }) => accepts.trim() === '*'}
      {...props}
    >
      {(answer, problems, change) => (
        <TextField
          hint={say.acceptsHint}
          label={say.accepts}
          onChange={(accepts) => change({ ...answer, accepts }, say.accepts, 'accepts')}
          problems={ownProblems(problems, 'accepts')}
          value={answer.accepts}
        />
      )}
    </AcceptedAnswers>
  )
}
