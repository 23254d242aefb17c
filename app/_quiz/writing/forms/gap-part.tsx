import { NumberField, SelectField } from '../fields/plain-fields'
import { formStrings } from '../form-strings'
import { GAP_KINDS, type GapDraft, ofKind } from '../gaps'
import { ownProblems, problemsIn } from '../problem'
import { AcceptedNumbers } from './accepted-numbers'
import { AcceptedTexts } from './accepted-texts'
import { OfferedAnswers } from './offered-answers'
import type { PartProps } from './part-props'

/** What is right in a gap. */
export function GapPart({ value: gap, onChange, problems, ...part }: PartProps<GapDraft>) {
  const say = formStrings[part.locale]
  const answers = { ...part, problems: problemsIn(problems, 'answers') }
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={say.gapKind}
          onChange={(value) => {
            const kind = GAP_KINDS.find((it) => it === value) ?? gap.kind
            onChange(ofKind(gap, kind, part.languages), say.gapKind)
          }}
          options={GAP_KINDS.map((value) => ({ value, name: say.gapKinds[value] }))}
          value={gap.kind}
        />
        <NumberField
          label={say.weight}
          onChange={(weight) => onChange({ ...gap, weight }, say.weight, 'weight')}
          problems={ownProblems(problems, 'weight')}
          value={gap.weight ?? 1}
        />
      </div>
      {gap.kind === 'text' && (
        <AcceptedTexts
          {...answers}
          onChange={(next, ...how) => onChange({ ...gap, answers: next }, ...how)}
          value={gap.answers}
        />
      )}
      {gap.kind === 'number' && (
        <AcceptedNumbers
          {...answers}
          onChange={(next, ...how) => onChange({ ...gap, answers: next }, ...how)}
          value={gap.answers}
        />
      )}
      {gap.kind === 'menu' && (
        <OfferedAnswers
          {...answers}
          onChange={(next, ...how) => onChange({ ...gap, answers: next }, ...how)}
          value={gap.answers}
        />
      )}
    </div>
  )
}
