'use client'

import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useLocale } from '#app/_scene/scenes'
import { Button } from '#app/_ui/button'
import { useEarlyPress } from '#app/_ui/early-press'
import { NEEDS_SCRIPT } from '../needs-script'
import { AnswerField } from './answer-field'
import { feedbackOn, type Key } from './key'
import { QuestionContext } from './question-context'
import { questionStrings } from './question-strings'

/**
 * A question as a form. What the reader chose before the script was there is kept, since the browser holds it.
 *
 * @param onCommit is told the feedback that the answer gets
 */
export function QuestionForm({
  id: question,
  kind,
  answer,
  scene = null,
  remembered = null,
  onCommit,
  children,
}: {
  id: string
  kind: 'predict' | 'quiz'
  answer: Key
  scene?: string | null
  remembered?: string | null
  onCommit: (feedback: string) => void
  children: ReactNode
}) {
  const id = useId()
  const name = `${id}-answer`
  const formId = `${id}-form`
  const strings = questionStrings[useLocale()]
  const [committed, setCommitted] = useState<string | null>(null)
  const [below, setBelow] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEarlyPress(button)
  const isFinal = kind === 'predict' && committed !== null

  const commit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get(name)
    if (typeof given !== 'string' || given === '') return
    const feedback = feedbackOn(answer, given)
    setCommitted(feedback)
    onCommit(feedback)
  }
  return (
    <QuestionContext value={{ name, formId, kind, answer, committed, remembered, scene, below }}>
      <fieldset
        className={`not-prose min-w-0 rounded-lg border border-line bg-surface-raised px-4 py-4 sm:px-5 [&>p]:max-w-[36rem] ${kind === 'quiz' ? 'max-w-[40rem]' : ''}`}
      >
        {/* Afloat, a legend stands inside the border as a paragraph would. */}
        <legend className="float-left mb-1 w-full p-0 font-semibold text-accent text-sm">{strings.kinds[kind]}</legend>
        {/* The answers belong to the form by its id: what is revealed among them has fields and buttons of its own. */}
        <form id={formId} data-question={question} onSubmit={commit} className="clear-both" />
        {children}
        <AnswerField isDisabled={isFinal} />
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
        {answer.kind !== 'choice' && <div aria-live="polite" ref={setBelow} />}
      </fieldset>
    </QuestionContext>
  )
}
