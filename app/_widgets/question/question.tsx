'use client'

import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { Button } from '#app/_ui/button'
import { useEarlyPress } from '#app/_ui/early-press'
import { NEEDS_SCRIPT } from '../needs-script'
import { questionStrings } from './question-strings'

interface Question {
  /** The name of the answer's field, and the id of the form that it belongs to. */
  readonly name: string
  readonly formId: string
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
  const id = useId()
  const name = `${id}-answer`
  const formId = `${id}-form`
  const locale = useLocale()
  const strings = questionStrings[locale]
  const [committed, setCommitted] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEarlyPress(button)
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
    <QuestionContext value={{ name, formId, kind, correct: number ? 'right' : correct, committed, remembered }}>
      <fieldset
        className={`not-prose min-w-0 rounded-lg border border-line bg-surface-raised px-4 py-4 sm:px-5 [&>p]:max-w-[36rem] ${kind === 'quiz' ? 'max-w-[40rem]!' : ''}`}
      >
        {/* Afloat, a legend stands inside the border as a paragraph would. */}
        <legend className="float-left mb-1 w-full p-0 font-semibold text-accent text-sm">{strings.kinds[kind]}</legend>
        {/* The answers belong to the form by its id: what is revealed among them has fields and buttons of its own. */}
        <form id={formId} onSubmit={commit} className="clear-both" />
        {children}
        {number && <NumberField name={name} formId={formId} unit={number.unit} label={strings.number} />}
        {!isFinal && (
          <Button
            ref={button}
            data-early=""
            type="submit"
            look="primary"
            form={formId}
            className={`mt-3 ${NEEDS_SCRIPT}`}
          >
            {strings.submit[kind]}
          </Button>
        )}
      </fieldset>
    </QuestionContext>
  )
}

function judgeNumber(given: string, correct: number, tolerance: number): 'right' | 'wrong' {
  const value = Number(given.trim().replace(',', '.'))
  return Math.abs(value - correct) <= tolerance ? 'right' : 'wrong'
}

function NumberField({ name, formId, unit, label }: { name: string; formId: string; unit: string; label: string }) {
  return (
    <label className="mt-2 flex items-center gap-2">
      <span className="sr-only">{label}</span>
      <input
        name={name}
        form={formId}
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
  const { name, formId, kind, correct, committed, remembered } = useQuestion('Choice')
  const strings = questionStrings[useLocale()]
  const isOver = committed !== null
  const radio = useRef<HTMLInputElement>(null)

  // What is remembered is read after the first frame; by then the reader may have chosen anew.
  useEffect(() => {
    if (remembered !== id || !radio.current?.form) return
    if (!new FormData(radio.current.form).has(name)) radio.current.checked = true
  }, [remembered, id, name])

  const isMine = committed === id
  // A prediction is over at once; a quiz says only whether this answer was right, so that the next try is worth something.
  const showsRight = isOver && id === correct && (isMine || kind === 'predict')
  const look = showsRight
    ? 'border-ack'
    : isMine
      ? 'border-loss border-dashed'
      : 'border-line has-checked:border-accent'
  return (
    <label
      className={`my-1.5 flex max-w-[38rem] min-h-11 cursor-pointer items-start gap-2.5 rounded-md border bg-surface px-3 py-2 leading-snug has-disabled:cursor-default ${look}`}
    >
      <input
        type="radio"
        name={name}
        value={id}
        form={formId}
        required
        disabled={kind === 'predict' && isOver}
        ref={radio}
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
            className={`mt-3 max-w-[38rem] border-s-4 ps-3 leading-relaxed [&>p]:inline ${isRight ? 'border-ack' : 'border-loss border-dashed'}`}
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

/** Its paragraphs keep the measure; its figures take the whole width of a small screen. */
const LOOK_OF_REVEAL = 'mt-4 [&>p]:max-w-[36rem] max-sm:[&>section]:-mx-4'

/** What stays closed until the reader has committed. */
export function Reveal({ children }: { children: ReactNode }) {
  const { committed } = useQuestion('Reveal')
  const strings = questionStrings[useLocale()]
  if (committed !== null) return <div className={LOOK_OF_REVEAL}>{children}</div>
  return <WithoutScript summary={strings.answer}>{children}</WithoutScript>
}

/** React leaves what is in `<noscript>` to the server, and a browser with JavaScript neither draws it nor tells it to anybody. */
function WithoutScript({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <noscript>
      <details className={LOOK_OF_REVEAL}>
        <summary className="min-h-8 cursor-pointer font-semibold">{summary}</summary>
        {children}
      </details>
    </noscript>
  )
}
