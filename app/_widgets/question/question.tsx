'use client'

import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { NEEDS_SCRIPT } from '../needs-script'
import { questionStrings } from './question-strings'

interface Question {
  readonly name: string
  readonly kind: 'predict' | 'quiz'
  readonly correct: string
  /** The choice that the reader has committed to; for a number `right` or `wrong`. */
  readonly committed: string | null
  readonly remembered: string | null
}

const QuestionContext = createContext<Question | null>(null)

function useQuestion(widget: string): Question {
  const question = useContext(QuestionContext)
  if (!question) throw new Error(`<${widget}> stands outside a <Predict> or <Quiz>.`)
  return question
}

/**
 * A question as a form. What the reader chose before the script was there is kept, since the browser holds it.
 *
 * @param correct the id of the right choice, or the right number as text
 */
export function QuestionForm({
  kind,
  correct,
  number,
  remembered = null,
  onCommit,
  children,
}: {
  kind: 'predict' | 'quiz'
  correct: string
  number?: { readonly unit: string; readonly tolerance: number } | undefined
  remembered?: string | null
  onCommit?: (choice: string) => void
  children: ReactNode
}) {
  const name = useId()
  const locale = useLocale()
  const strings = questionStrings[locale]
  const [committed, setCommitted] = useState<string | null>(null)
  const isFinal = kind === 'predict' && committed !== null

  const commit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get(name)
    if (typeof given !== 'string' || given === '') return
    const choice = number ? judgeNumber(given, Number(correct), number.tolerance) : given
    setCommitted(choice)
    onCommit?.(choice)
  }
  return (
    <QuestionContext value={{ name, kind, correct: number ? 'right' : correct, committed, remembered }}>
      <form onSubmit={commit} className="my-6 rounded-lg border border-line bg-surface-raised px-4 py-4 sm:px-5">
        <p className="m-0 mb-2 font-semibold text-accent text-sm">{strings.kinds[kind]}</p>
        <fieldset className="m-0 min-w-0 border-0 p-0 [&>p]:mt-0" disabled={isFinal}>
          <legend className="sr-only">{strings.kinds[kind]}</legend>
          {children}
          {number && <NumberField name={name} unit={number.unit} label={strings.number} />}
        </fieldset>
        {!isFinal && (
          <button
            type="submit"
            className={`mt-3 min-h-10 cursor-pointer rounded-md bg-accent px-4 font-semibold text-on-accent text-sm hover:opacity-90 ${NEEDS_SCRIPT}`}
          >
            {strings.submit[kind]}
          </button>
        )}
      </form>
    </QuestionContext>
  )
}

function judgeNumber(given: string, correct: number, tolerance: number): 'right' | 'wrong' {
  const value = Number(given.trim().replace(',', '.'))
  return Math.abs(value - correct) <= tolerance ? 'right' : 'wrong'
}

function NumberField({ name, unit, label }: { name: string; unit: string; label: string }) {
  return (
    <label className="mt-2 flex items-center gap-2">
      <span className="sr-only">{label}</span>
      <input
        name={name}
        inputMode="decimal"
        required
        pattern="\s*\d+([.,]\d+)?\s*"
        autoComplete="off"
        className="h-10 w-32 rounded-md border border-ink-muted bg-surface px-3 font-mono"
      />
      {unit}
    </label>
  )
}

/** One answer. */
export function Choice({ id, children }: { id: string; children: ReactNode }) {
  const { name, correct, committed, remembered } = useQuestion('Choice')
  const strings = questionStrings[useLocale()]
  const isOver = committed !== null
  const isMine = committed === id
  const look = isOver && id === correct ? 'border-ack' : isMine ? 'border-loss border-dashed' : 'border-line'
  // A prediction is over at once; a quiz says only whether this answer was right, so that the next try is one.
  const showsRight = isOver && id === correct && (isMine || remembered !== undefined)
  return (
    <label
      className={`my-1.5 flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border bg-surface px-3 py-2 leading-snug has-checked:border-accent has-disabled:cursor-default ${look}`}
    >
      <input
        type="radio"
        name={name}
        value={id}
        required
        defaultChecked={remembered === id}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">{children}</span>
      {showsRight && <Sign className="text-ack" sign="✓" words={strings.right} />}
      {isMine && id !== correct && <Sign className="text-loss" sign="✕" words={strings.wrong} />}
    </label>
  )
}

function Sign({ sign, words, className }: { sign: string; words: string; className: string }) {
  return (
    <span className={`shrink-0 font-semibold text-sm ${className}`}>
      <span aria-hidden="true">{sign}</span> {words}
    </span>
  )
}

/** What a reader is told who chose this. Without JavaScript the right answer of a quiz stands in a closed `<details>`. */
export function Feedback({ on, children }: { on: string; children: ReactNode }) {
  const { kind, correct, committed } = useQuestion('Feedback')
  const strings = questionStrings[useLocale()]
  const isRight = on === correct
  return (
    <>
      <div aria-live="polite">
        {committed === on && (
          <div
            className={`mt-3 border-s-4 ps-3 leading-relaxed [&>p]:my-0 ${isRight ? 'border-ack' : 'border-loss border-dashed'}`}
          >
            <strong className={isRight ? 'text-ack' : 'text-loss'}>{isRight ? strings.right : strings.wrong}</strong>{' '}
            {children}
          </div>
        )}
      </div>
      {kind === 'quiz' && isRight && <WithoutScript summary={strings.answer}>{children}</WithoutScript>}
    </>
  )
}

/** What stays closed until the reader has committed. */
export function Reveal({ children }: { children: ReactNode }) {
  const { committed } = useQuestion('Reveal')
  const strings = questionStrings[useLocale()]
  if (committed !== null) return <div className="mt-4">{children}</div>
  return <WithoutScript summary={strings.answer}>{children}</WithoutScript>
}

/** React leaves what is in `<noscript>` to the server, and a browser with JavaScript neither draws it nor tells it to anybody. */
function WithoutScript({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <noscript>
      <details className="mt-3">
        <summary className="min-h-8 cursor-pointer font-semibold">{summary}</summary>
        {children}
      </details>
    </noscript>
  )
}
