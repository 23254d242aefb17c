'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { recordHintOpened } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import type { ExerciseStrings } from './exercise-strings'
import { InlineText } from './inline-text'

interface Props {
  /** The slug of the exercise and the id of its test: what was opened is kept. */
  readonly exercise: string
  readonly test: string
  readonly hints: readonly string[]
  readonly say: ExerciseStrings
}

/** Hints, closed, and opened one after the other: each says more than the one before. One that was opened stays so, also after the next run. */
export function Hints({ exercise, test, hints, say }: Props) {
  const kept = useProgress().help[exercise]?.hints[test] ?? 0
  // Opened here counts also where the browser keeps nothing.
  const [here, setHere] = useState(0)
  const open = Math.max(kept, here)
  const next = open + 1
  const list = useRef<HTMLOListElement>(null)
  return (
    <div className="space-y-2">
      <ol ref={list} aria-label={say.hints} aria-live="polite" className="space-y-2 empty:hidden" tabIndex={-1}>
        {hints.slice(0, open).map((hint, index) => (
          <li key={hint} className="border-accent border-l-2 pl-3 text-sm">
            <span className="font-semibold">{say.hint(index + 1)}</span> <InlineText text={hint} />
          </li>
        ))}
      </ol>
      {next <= hints.length && (
        <button
          className="min-h-8 rounded-md border border-line px-3 text-sm hover:border-accent"
          data-next-hint=""
          onClick={({ currentTarget }) => {
            const hadFocus = document.activeElement === currentTarget
            // Drawn at once, since a list without a hint takes no focus.
            flushSync(() => setHere(next))
            // The button has gone with the last hint; who stood on it stays here.
            if (hadFocus && next === hints.length) list.current?.focus()
            recordHintOpened(exercise, test, next).catch(() => {})
          }}
          type="button"
        >
          {say.showHint(next, hints.length)}
        </button>
      )}
    </div>
  )
}
