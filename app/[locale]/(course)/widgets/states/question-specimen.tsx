'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useNamedScene } from '#app/_scene/scenes'
import type { Key } from '#app/_widgets/question/key'
import { QuestionForm } from '#app/_widgets/question/question'

/**
 * A prediction as lessons have it, which no progress remembers.
 *
 * @param given an answer that it is committed to at once; null where the reader shall answer
 */
export function QuestionSpecimen({
  id,
  scene: named,
  answer,
  given,
  children,
}: {
  id: string
  scene: string
  answer: Key
  given: string | null
  children: ReactNode
}) {
  const scene = useNamedScene(named)
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = around.current?.querySelector('form')
    if (form && given !== null) commitTo(form, given)
  }, [given])
  return (
    <div ref={around}>
      <QuestionForm id={id} kind="predict" answer={answer} scene={named} onCommit={() => scene?.store.reveal(id)}>
        {children}
      </QuestionForm>
    </div>
  )
}

/** As a reader does it: the field hears of it, and the form is sent. */
function commitTo(form: HTMLFormElement, given: string): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = given
    if (!(field instanceof HTMLInputElement)) continue
    if (field.type === 'radio') field.checked = field.value === given
    else {
      setValue?.call(field, given)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  form.requestSubmit()
}
