'use client'

import { useId, useState } from 'react'
import type { Problem } from '../problem'
import { describing, FIELD, Field, isWrong } from './field'

interface Props<Value> {
  readonly label: string
  readonly hint?: string
  readonly value: Value
  readonly problems?: readonly Problem[]
  readonly className?: string | undefined
  readonly onChange: (next: Value) => void
}

/** One line that is the same in all languages: an accepted form, a unit, a name. */
export function TextField({ label, hint, value, problems = [], className, onChange }: Props<string>) {
  const id = useId()
  return (
    <Field className={className} hint={hint} id={id} label={label} problems={problems}>
      <input
        aria-describedby={describing(id, hint, problems)}
        aria-invalid={isWrong(problems)}
        autoCapitalize="off"
        autoComplete="off"
        className={FIELD}
        id={id}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        spellCheck={false}
        value={value}
      />
    </Field>
  )
}

/** A number; what was typed and is none yet stays as it is, for its problem to be said. */
export function NumberField({ label, hint, value, problems = [], className, onChange }: Props<number | string>) {
  const id = useId()
  const [typed, setTyped] = useState('')
  // `1.0` is the number 1 and stays on the screen as it was typed.
  const shown = numberIn(typed) === value ? typed : String(value)
  return (
    <Field className={className} hint={hint} id={id} label={label} problems={problems}>
      <input
        aria-describedby={describing(id, hint, problems)}
        aria-invalid={isWrong(problems)}
        autoComplete="off"
        className={`${FIELD} font-mono`}
        id={id}
        inputMode="decimal"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onChange(numberIn(currentTarget.value))
        }}
        value={shown}
      />
    </Field>
  )
}

/** The number that a text is, or the text. */
function numberIn(text: string): number | string {
  const trimmed = text.trim().replace('−', '-')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : text
}

/** Something that is so or not. */
export function CheckField({ label, hint, value, onChange, className = '' }: Omit<Props<boolean>, 'problems'>) {
  const id = useId()
  return (
    <div className={className}>
      <label className="flex min-h-9 cursor-pointer items-center gap-3 py-1 text-[0.9375rem]">
        <input
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          checked={value}
          className="size-4.5 flex-none accent-[var(--accent)]"
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          type="checkbox"
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className="text-ink-muted text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface SelectProps extends Props<string> {
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** One of a few things. */
export function SelectField({ label, hint, value, problems = [], className, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <Field className={className} hint={hint} id={id} label={label} problems={problems}>
      <select
        aria-describedby={describing(id, hint, problems)}
        aria-invalid={isWrong(problems)}
        className={FIELD}
        id={id}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        value={value}
      >
        {options.map(({ value: each, name }) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}
