'use client'

import { useState } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { STATES } from '#engine/tcp/state'
import type { Key } from './key'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'

const BOX = 'h-10 rounded-md border border-ink-muted bg-surface px-3 font-mono'

/** Where an answer is given that is not one of some choices. */
export function AnswerField({ isDisabled }: { isDisabled: boolean }) {
  const { name, formId, answer } = useQuestion('AnswerField')
  const field = { name, form: formId, disabled: isDisabled, required: true }
  if (answer.kind === 'number') return <NumberField field={field} unit={answer.unit} />
  if (answer.kind === 'state') return <StateField field={field} />
  if (answer.kind === 'moment') return <MomentField field={field} answer={answer} />
  return null
}

interface Field {
  readonly name: string
  readonly form: string
  readonly disabled: boolean
  readonly required: boolean
}

function NumberField({ field, unit }: { field: Field; unit: string }) {
  const strings = questionStrings[useLocale()]
  return (
    <label className="mt-2 flex items-center gap-2">
      <span className="sr-only">{strings.number}</span>
      <input
        {...field}
        inputMode="decimal"
        pattern="\s*\d+([.,]\d+)?\s*"
        autoComplete="off"
        className={`${BOX} w-32`}
      />
      {unit}
    </label>
  )
}

function StateField({ field }: { field: Field }) {
  const strings = questionStrings[useLocale()]
  return (
    <label className="mt-2 flex flex-wrap items-center gap-2">
      {strings.state}
      <select {...field} defaultValue="" className={`${BOX} max-w-full`}>
        <option value="" disabled>
          {strings.choose}
        </option>
        {STATES.map((state) => (
          <option key={state}>{state}</option>
        ))}
      </select>
    </label>
  )
}

/** A line of time with a handle. Where the handle stands is said in words, too. */
function MomentField({ field, answer }: { field: Field; answer: Extract<Key, { kind: 'moment' }> }) {
  const strings = questionStrings[useLocale()]
  const { from, until, step } = answer
  const [at, setAt] = useState(from)
  return (
    <label className="mt-2 flex max-w-[38rem] flex-wrap items-center gap-x-3 gap-y-1">
      {strings.moment}
      <output className="w-20 text-end font-mono">{at} ms</output>
      <input
        {...field}
        type="range"
        min={from}
        max={until}
        step={step}
        value={at}
        onChange={(event) => setAt(Number(event.target.value))}
        aria-valuetext={`${at} ms`}
        className="h-8 min-w-40 flex-1 basis-64 accent-accent"
      />
    </label>
  )
}
