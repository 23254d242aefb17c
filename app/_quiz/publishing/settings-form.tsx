'use client'

import { useId } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { publishStrings } from './publish-strings'
import type { SettingsFields } from './settings-fields'

interface Props {
  readonly fields: SettingsFields
  readonly wrong: readonly string[]
  readonly onChange: (part: Partial<SettingsFields>) => void
  readonly say: (typeof publishStrings)[Locale]
}

const MODES = ['practice', 'test', 'either'] as const

/** How a bank is to be taken. */
export function SettingsForm({ fields, wrong, onChange, say }: Props) {
  const name = useId()
  const isTest = fields.mode !== 'practice'
  return (
    <>
      <fieldset>
        <legend className="font-medium">{say.how}</legend>
        <div className="mt-1">
          {MODES.map((mode) => (
            <label className="flex min-h-9 cursor-pointer items-baseline gap-3 py-1" key={mode}>
              <input
                checked={fields.mode === mode}
                className="size-4 flex-none translate-y-0.5 accent-accent"
                name={name}
                onChange={() => onChange({ mode })}
                type="radio"
              />
              <span>
                {say.modes[mode].title} <span className="text-ink-muted text-sm">{say.modes[mode].about}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {isTest && (
        <div className="space-y-4">
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {(['attempts', 'minutes'] as const).map((limit) => (
              <Limit
                hint={say[`${limit}Hint`]}
                isWrong={wrong.includes(limit)}
                key={limit}
                label={say[limit]}
                onChange={(text) => onChange({ [limit]: text })}
                text={fields[limit]}
              />
            ))}
          </div>
          <label className="flex min-h-9 cursor-pointer items-center gap-3 py-1">
            <input
              checked={fields.shuffle}
              className="size-4 flex-none accent-accent"
              onChange={({ currentTarget }) => onChange({ shuffle: currentTarget.checked })}
              type="checkbox"
            />
            <span>{say.shuffle}</span>
          </label>
        </div>
      )}
    </>
  )
}

interface LimitProps {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly isWrong: boolean
  readonly onChange: (text: string) => void
}

function Limit({ label, hint, text, isWrong, onChange }: LimitProps) {
  const id = useId()
  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        autoComplete="off"
        className={`mt-1 block min-h-10 w-32 rounded-md border bg-surface px-3 ${isWrong ? 'border-loss' : 'border-ink-muted'}`}
        id={id}
        inputMode="numeric"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        value={text}
      />
      <p className={`mt-1 text-sm ${isWrong ? 'text-loss' : 'text-ink-muted'}`} id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
