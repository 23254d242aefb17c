'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { FIELD } from '#app/_quiz/views/looks'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { askStrings } from './ask-strings'

/** Where the answers are written down that a class calls out. */
export function HeardForm({ locale, onHeard }: { readonly locale: Locale; readonly onHeard: (text: string) => void }) {
  const say = askStrings[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onHeard(text.trim())
    setText('')
    field.current?.focus()
  }
  return (
    <form className="mt-5 print:hidden" onSubmit={add}>
      <label className="block font-medium" htmlFor={id}>
        {say.heard}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          className={`${FIELD} w-56 font-mono text-lg`}
          id={id}
          maxLength={100}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          ref={field}
          value={text}
        />
        <Button type="submit">{say.add}</Button>
      </div>
      <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
        {say.addHint}
      </p>
    </form>
  )
}
