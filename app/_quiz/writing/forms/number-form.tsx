import { CheckField, NumberField, TextField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { ownProblems, problemsIn } from '../problem'
import { AcceptedNumbers } from './accepted-numbers'
import { PromptField } from './prompt-field'

export function NumberForm({ question, onChange, ...rest }: QuestionFormProps<'number'>) {
  const { locale, problems } = rest
  const say = formStrings[locale]
  const units = question.units ?? []
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <AcceptedNumbers
        {...rest}
        onChange={(answers, ...how) => onChange({ ...question, answers }, ...how)}
        problems={problemsIn(problems, 'answers')}
        value={question.answers}
      />
      <Rows
        add={say.addUnit}
        hint={say.unitsHint}
        least={0}
        locale={locale}
        nameOf={say.unit}
        newRow={() => ({ name: '', factor: 1 })}
        onChange={(next, ...how) => {
          const { units: _, unitRequired: __, ...without } = question
          // A unit cannot be asked for where there is none.
          onChange(next.length === 0 ? without : { ...question, units: next }, ...how)
        }}
        problems={ownProblems(problems, 'units')}
        rows={units}
        title={say.units}
      >
        {(unit, index, change) => {
          const own = problemsIn(problems, 'units', index)
          return (
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={say.unitName}
                onChange={(name) => change({ ...unit, name }, say.unitName, 'name')}
                problems={ownProblems(own, 'name')}
                value={unit.name}
              />
              {(index > 0 || (unit.factor ?? 1) !== 1) && (
                <NumberField
                  label={say.factor(units[0]?.name ?? '')}
                  onChange={(factor) => change({ ...unit, factor }, say.unitName, 'factor')}
                  problems={ownProblems(own, 'factor')}
                  value={unit.factor ?? 1}
                />
              )}
            </div>
          )
        }}
      </Rows>
      {units.length > 0 && (
        <CheckField
          label={say.unitRequired}
          onChange={(unitRequired) => onChange({ ...question, unitRequired }, say.unitRequired)}
          value={question.unitRequired ?? false}
        />
      )}
    </>
  )
}
