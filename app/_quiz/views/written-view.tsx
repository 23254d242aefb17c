'use client'

import { useId } from 'react'
import type { Locale } from '#app/_ui/locale'
import { questionStrings } from '../question-strings'
import { FIELD } from './looks'
import type { ViewProps } from './view-props'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  readonly locale: Locale
  readonly isLocked: boolean
  readonly labelledBy: string
  readonly unit?: string | undefined
  readonly isNumber?: boolean
}

/** A line to write an answer in. */
export function WrittenLine({ text, onText, locale, isLocked, labelledBy, unit, isNumber = false }: Props) {
  const say = questionStrings[locale]
  const id = useId()
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <label className="text-ink-muted text-sm" htmlFor={id}>
        {say.yourAnswer}
      </label>
      <input
        aria-describedby={labelledBy}
        autoCapitalize="off"
        autoComplete="off"
        className={`${FIELD} font-mono ${isNumber ? 'w-40' : 'w-72'}`}
        id={id}
        inputMode={isNumber && unit === undefined ? 'decimal' : 'text'}
        maxLength={1000}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        readOnly={isLocked}
        spellCheck={false}
        value={text}
      />
      {unit !== undefined && <span className="font-mono">{unit}</span>}
    </div>
  )
}

export function NumberView({ question, response, onRespond, ...rest }: ViewProps<'number'>) {
  const units = question.units ?? []
  return (
    <WrittenLine
      {...rest}
      isNumber
      onText={(text) => onRespond(text === '' ? null : { type: 'number', text })}
      text={response?.text ?? ''}
      unit={units.length === 1 && !question.unitRequired ? units[0]?.name : undefined}
    />
  )
}

export function TextView({ question: _, response, onRespond, ...rest }: ViewProps<'text'>) {
  return (
    <WrittenLine
      {...rest}
      onText={(text) => onRespond(text === '' ? null : { type: 'text', text })}
      text={response?.text ?? ''}
    />
  )
}

export function EssayView({ question, response, onRespond, locale, isLocked, labelledBy }: ViewProps<'essay'>) {
  const id = useId()
  const say = questionStrings[locale]
  if (isLocked) {
    // All of it, however long, also on paper.
    return (
      <div className="mt-2">
        <p className="text-ink-muted text-sm">{say.yourAnswer}</p>
        <p className="mt-1 max-w-[42rem] whitespace-pre-wrap rounded-md border border-line bg-surface px-3 py-2 [overflow-wrap:anywhere]">
          {response?.text ?? '–'}
        </p>
      </div>
    )
  }
  return (
    <div className="mt-2">
      <label className="text-ink-muted text-sm" htmlFor={id}>
        {say.yourAnswer}
      </label>
      <textarea
        aria-describedby={labelledBy}
        className={`${FIELD} mt-1 block w-full max-w-[42rem] py-2`}
        id={id}
        maxLength={100_000}
        onChange={({ currentTarget: { value } }) => onRespond(value === '' ? null : { type: 'essay', text: value })}
        rows={Math.min(question.lines, 20)}
        value={response?.text ?? ''}
      />
    </div>
  )
}
