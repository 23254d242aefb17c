'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { rightFeedback } from './key'
import { useQuestion } from './question-context'
import { questionStrings } from './question-strings'

/**
 * One answer of some.
 *
 * @param claim the claim of a source document that says so; it is named once the question is answered
 */
export function Choice({ id, claim, children }: { id: string; claim?: string | undefined; children: ReactNode }) {
  const { name, formId, kind, answer, committed, remembered } = useQuestion('Choice')
  const strings = questionStrings[useLocale()]
  const isOver = committed !== null
  const radio = useRef<HTMLInputElement>(null)

  // What is remembered is read after the first frame; by then the reader may have chosen anew.
  useEffect(() => {
    if (remembered !== id || !radio.current?.form) return
    if (!new FormData(radio.current.form).has(name)) radio.current.checked = true
  }, [remembered, id, name])

  const isMine = committed === id
  const isRight = id === rightFeedback(answer)
  // A prediction is over at once; a quiz says only whether this answer was right, so that the next try is worth something.
  const showsRight = isOver && isRight && (isMine || kind === 'predict')
  const look = showsRight
    ? 'border-ack'
    : isMine
      ? 'border-loss border-dashed'
      : 'border-line has-checked:border-accent'
  return (
    <label
      className={`my-1.5 flex min-h-11 max-w-[38rem] cursor-pointer items-start gap-2.5 rounded-md border bg-surface px-3 py-2 leading-snug has-disabled:cursor-default ${look}`}
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
      <span className="min-w-0 flex-1">
        {children}
        {claim && isOver && (kind === 'predict' || isMine) && (
          <span className="block text-ink-muted text-sm">{strings.claim(claim)}</span>
        )}
      </span>
      {showsRight && <Sign className="text-ack" sign="✓" words={strings.right} />}
      {isMine && !isRight && <Sign className="text-loss" sign="✕" words={strings.wrong} />}
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
