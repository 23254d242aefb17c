'use client'

import { SelectField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { problemsIn } from '../problem'
import { ParameterPart } from './parameter-part'
import { addableFields, parameterRows, withDrawn, withParameter } from './parameters'
import { runFormStrings } from './run-form-strings'
import { Section } from './section'

/** Everything that is drawn, and what could be drawn, too. */
export function ParametersPart({ question, locale, problems, onChange }: QuestionFormProps<'simulation'>) {
  const say = runFormStrings[locale]
  const addable = addableFields(question, locale)
  const rows = parameterRows(question, locale)
  return (
    <Section hint={rows.length === 0 ? say.drawnNothing : say.drawnHint} title={say.drawn}>
      {rows.map((row) => (
        <ParameterPart
          key={row.name}
          locale={locale}
          onChange={(next, ...how) => onChange(withParameter(question, row.name, next), ...how)}
          problems={problemsIn(problems, 'parameters', row.name)}
          row={row}
        />
      ))}
      {addable.length > 0 && (
        <SelectField
          label={say.drawMore}
          onChange={(field) => {
            const chosen = addable.find((it) => it.field === field)
            if (chosen) onChange(withDrawn(question, chosen), chosen.words)
          }}
          options={[
            { value: '', name: say.choose },
            ...addable.map(({ field, words, value }) => ({
              value: field,
              name: typeof value === 'number' ? `${words} = ${value}` : words,
            })),
          ]}
          value=""
        />
      )}
    </Section>
  )
}
