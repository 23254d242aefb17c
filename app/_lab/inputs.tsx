'use client'

import { type ReactNode, useId, useState } from 'react'
import { textOf } from './field-value'

const LOOK =
  'mt-0.5 block min-h-9 w-full min-w-0 rounded-md border border-ink-muted/60 bg-surface px-2 font-mono text-sm aria-invalid:border-loss'

interface Shared {
  readonly label: string
  readonly problem: string | null
}

/** A label above its control, and below it what is wrong. */
function Labelled({ label, problem, children }: Shared & { readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label className="block text-sm leading-snug" htmlFor={id}>
        {label}
      </label>
      {children(id)}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  )
}

/** What is wrong, beside the place. */
export function Problem({ id, text }: { readonly id?: string; readonly text: string | null }) {
  return text === null ? null : (
    <p className="m-0 mt-0.5 break-words text-loss text-sm" id={id}>
      {text}
    </p>
  )
}

const pointingAt = (id: string, problem: string | null) => ({
  id,
  'aria-invalid': problem !== null,
  'aria-describedby': problem === null ? undefined : `${id}-problem`,
})

interface TextProps extends Shared {
  readonly value: unknown
  /** What a text says: the same for the same text. */
  readonly read: (text: string) => unknown
  readonly onValue: (value: unknown) => void
  readonly isNumber?: boolean
  readonly list?: string
}

/** A field that keeps its text as it was typed, as long as that says what the scenario says: `0.50` is not made `0.5`. */
export function TextInput({ label, problem, value, read, onValue, isNumber = false, list }: TextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed !== null && Object.is(read(typed), value) ? typed : textOf(value)
  return (
    <Labelled label={label} problem={problem}>
      {(id) => (
        <input
          {...pointingAt(id, problem)}
          autoCapitalize="off"
          autoComplete="off"
          className={LOOK}
          inputMode={isNumber ? 'decimal' : undefined}
          list={list}
          onChange={({ target }) => {
            setTyped(target.value)
            onValue(read(target.value))
          }}
          spellCheck={false}
          type="text"
          value={shown}
        />
      )}
    </Labelled>
  )
}

interface ChoiceProps extends Shared {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onValue: (value: string) => void
  readonly takesFocus?: boolean
}

/** A choice. A value that is none of the options stands there all the same: it was typed as text. */
export function ChoiceInput({ label, problem, value, options, onValue, takesFocus = false }: ChoiceProps) {
  const all = options.some((it) => it.value === value) ? options : [{ value, text: value }, ...options]
  return (
    <Labelled label={label} problem={problem}>
      {(id) => (
        <select
          {...pointingAt(id, problem)}
          // biome-ignore lint/a11y/noAutofocus: who has just made this entry goes on with it
          autoFocus={takesFocus}
          className={`${LOOK} font-sans`}
          onChange={({ target }) => onValue(target.value)}
          value={value}
        >
          {all.map((it) => (
            <option key={it.value} value={it.value}>
              {it.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onValue: (isOn: boolean) => void
  readonly isMono?: boolean
}

export function CheckInput({ label, isOn, onValue, isMono = false }: CheckProps) {
  return (
    <label className="flex min-h-8 min-w-0 cursor-pointer items-center gap-2 text-sm">
      <input
        checked={isOn}
        className="size-4.5 flex-none accent-[var(--accent)]"
        onChange={({ target }) => onValue(target.checked)}
        type="checkbox"
      />
      <span className={isMono ? 'min-w-0 break-words font-mono' : 'min-w-0'}>{label}</span>
    </label>
  )
}

/** Fields beside one another, as many as there is room for. */
export const FIELDS = 'grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] items-start gap-x-3 gap-y-2'
