'use client'

import { useState } from 'react'
import { Disclosure } from '../_ui/disclosure'
import { type Path, partAt } from './draft'
import { FieldInput } from './field-input'
import { flagValueOf, isCommon, textOf } from './field-value'
import { choiceName, fieldName } from './field-words'
import { useForm, useProblem } from './form-context'
import type { Field } from './form-shape'
import { ChoiceInput, FIELDS, Problem } from './inputs'
import { labStrings } from './lab-strings'

/** The fields of a record: those that most people come for, and the others behind "more". */
export function FieldGroup({ fields, path, where }: { fields: readonly Field[]; path: Path; where: string }) {
  const common = fields.filter(isCommon)
  const others = fields.filter((field) => !isCommon(field))
  return (
    <>
      <Fields fields={common} path={path} where={where} />
      {others.length > 0 && <More fields={others} path={path} where={where} />}
    </>
  )
}

function Fields({ fields, path, where }: { fields: readonly Field[]; path: Path; where: string }) {
  return (
    <div className={FIELDS}>
      {fields.map((field) => (
        <AnyField key={field.key} field={field} path={[...path, field.key]} where={where} />
      ))}
    </div>
  )
}

function AnyField({ field, path, where }: { field: Field; path: Path; where: string }) {
  const { draft, locale, edit } = useForm()
  const problem = useProblem(path)
  const { kind, key } = field
  const label = fieldName(key, where, locale)
  if (kind.is === 'group') {
    return (
      <fieldset className="col-span-full m-0 min-w-0 border-0 border-line border-s-2 p-0 ps-3">
        <legend className="float-start mb-1 w-full font-medium text-sm">{label}</legend>
        <div className="clear-both">
          <FieldGroup fields={kind.fields} path={path} where={key} />
        </div>
        <Problem text={problem} />
      </fieldset>
    )
  }
  if (kind.is !== 'flag-or-group') return <FieldInput field={field} kind={kind} path={path} where={where} />
  const value = partAt(draft, path)
  const isGroup = typeof value === 'object' && value !== null
  const strings = labStrings[locale]
  const options = [
    { value: '', text: strings.unsaid },
    ...['true', 'false'].map((it) => ({ value: it, text: choiceName(it, locale) })),
    { value: 'own', text: strings.ownNumbers },
  ]
  return (
    <div className="col-span-full grid gap-2">
      <ChoiceInput
        label={label}
        problem={problem}
        value={isGroup ? 'own' : textOf(value)}
        options={options}
        onValue={(to) => edit({ kind: 'set', path, value: to === 'own' ? {} : flagValueOf(to) })}
      />
      {isGroup && <FieldGroup fields={kind.fields} path={path} where={key} />}
    </div>
  )
}

function More({ fields, path, where }: { fields: readonly Field[]; path: Path; where: string }) {
  const { draft, locale, checked } = useForm()
  const strings = labStrings[locale]
  const [isOpen, setOpen] = useState(false)
  const count = fields.filter(({ key }) => partAt(draft, [...path, key]) !== undefined).length
  const isWrong = checked.problems.some((problem) => fields.some(({ key }) => startsWith(problem.path, [...path, key])))
  return (
    <Disclosure
      className="mt-2 text-sm"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      open={isOpen || isWrong}
      summary={count > 0 ? strings.moreSet(count) : strings.more}
    >
      <Fields fields={fields} path={path} where={where} />
    </Disclosure>
  )
}

const startsWith = (path: Path, beginning: Path): boolean => beginning.every((key, place) => path[place] === key)
