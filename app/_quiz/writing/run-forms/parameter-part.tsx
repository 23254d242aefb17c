'use client'

import { useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { describing, FIELD, Field, isWrong } from '../fields/field'
import { CheckField, NumberField, SelectField } from '../fields/plain-fields'
import type { OnChange } from '../form-props'
import { ownProblems, type Problem, problemsIn } from '../problem'
import {
  asList,
  asRange,
  notNumbers,
  type ParameterDraft,
  type ParameterRow,
  readValues,
  valuesText,
} from './parameters'
import { runFormStrings } from './run-form-strings'

interface Props {
  readonly row: ParameterRow
  readonly locale: Locale
  /** Their paths begin in the parameter. */
  readonly problems: readonly Problem[]
  /** Undefined takes the template's values again, or draws it no more. */
  readonly onChange: OnChange<ParameterDraft | undefined>
}

/** What one parameter may be: some values, or all from one to another. */
export function ParameterPart({ row, locale, problems, onChange }: Props) {
  const say = runFormStrings[locale]
  const { name, title, parameter, options, isOfTemplate, isChanged } = row
  const change = (next: ParameterDraft, joins?: string) => onChange(next, title, joins && `parameters/${name}/${joins}`)
  return (
    <fieldset className="min-w-0 rounded-md border border-line bg-surface px-3 pt-2 pb-3">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="mb-1 font-medium text-[0.9375rem]">
        {title}
      </p>
      {options !== null ? (
        <Words change={change} options={options} parameter={parameter} />
      ) : (
        <div className="grid items-start gap-3">
          <SelectField
            label={say.how}
            onChange={(how) => change(how === 'list' ? asList(parameter) : asRange(parameter))}
            options={[
              { value: 'list', name: say.list },
              { value: 'range', name: say.range },
            ]}
            value={'values' in parameter ? 'list' : 'range'}
          />
          {'values' in parameter ? (
            <ValuesField
              locale={locale}
              onChange={(values) => change({ ...parameter, values }, 'values')}
              values={parameter.values}
            />
          ) : (
            <div className="grid grid-cols-3 gap-2">
              {(['min', 'max', 'step'] as const).map((bound) => (
                <NumberField
                  key={bound}
                  label={say[bound]}
                  onChange={(value) => change({ ...parameter, [bound]: value }, bound)}
                  problems={[...ownProblems(problems, bound), ...(bound === 'max' ? ownProblems(problems) : [])]}
                  value={parameter[bound]}
                />
              ))}
            </div>
          )}
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 text-ink-muted text-sm">
        <span>{say.placeholder(name)}</span>
        {isOfTemplate && isChanged && <Button onClick={() => onChange(undefined, title)}>{say.takeBack}</Button>}
        {!isOfTemplate && <Button onClick={() => onChange(undefined, title)}>{say.drawNoMore}</Button>}
      </div>
      {options !== null && <List problems={problemsIn(problems, 'values')} />}
    </fieldset>
  )
}

const List = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <ul className="mt-1 list-none p-0 text-loss text-sm">
      {problems.map(({ says }) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  )

/** Which of some words are drawn: at least one of them. */
function Words({
  parameter,
  options,
  change,
}: {
  readonly parameter: ParameterDraft
  readonly options: NonNullable<ParameterRow['options']>
  readonly change: (next: ParameterDraft) => void
}) {
  const drawn = 'values' in parameter ? parameter.values.map(String) : []
  const toggle = (value: string, isDrawn: boolean) => {
    const values = options.map((it) => it.value).filter((it) => (it === value ? isDrawn : drawn.includes(it)))
    if (values.length > 0 && 'values' in parameter) change({ ...parameter, values })
  }
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {options.map(({ value, words }) => (
        <CheckField
          key={value}
          label={words}
          onChange={(isDrawn) => toggle(value, isDrawn)}
          value={drawn.includes(value)}
        />
      ))}
    </div>
  )
}

/** Several numbers, one behind the other; what was typed stays as it was typed. */
function ValuesField({
  values,
  locale,
  onChange,
}: {
  readonly values: Extract<ParameterDraft, { values: unknown }>['values']
  readonly locale: Locale
  readonly onChange: (values: (number | string)[]) => void
}) {
  const say = runFormStrings[locale]
  const id = useId()
  const [typed, setTyped] = useState('')
  const shown = valuesText(readValues(typed)) === valuesText(values) ? typed : valuesText(values)
  const problems: Problem[] = notNumbers(values).map((text) => ({ path: [], says: say.notNumber(text), kind: 'wrong' }))
  if (values.length === 0) problems.push({ path: [], says: say.noValue, kind: 'open' })
  return (
    <Field id={id} label={say.values} problems={problems}>
      <textarea
        aria-describedby={describing(id, undefined, problems)}
        aria-invalid={isWrong(problems)}
        autoComplete="off"
        className={`${FIELD} field-sizing-content resize-none font-mono`}
        id={id}
        inputMode="text"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onChange(readValues(currentTarget.value))
        }}
        // As high as its values: on a narrow screen a single line would hide most of them.
        rows={1}
        value={shown}
      />
    </Field>
  )
}
