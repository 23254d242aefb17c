'use client'

import { useState } from 'react'
import type { ExerciseStrings } from './exercise-strings'
import { InlineText } from './inline-text'

/** Hints, closed, and opened one after the other: each says more than the one before. */
export function Hints({ hints, say }: { readonly hints: readonly string[]; readonly say: ExerciseStrings }) {
  const [open, setOpen] = useState(0)
  const next = open + 1
  return (
    <div className="space-y-2">
      <ol aria-label={say.hints} aria-live="polite" className="space-y-2 empty:hidden">
        {hints.slice(0, open).map((hint, index) => (
          <li key={hint} className="border-accent border-l-2 pl-3 text-sm">
            <span className="font-semibold">{say.hint(index + 1)}</span> <InlineText text={hint} />
          </li>
        ))}
      </ol>
      {next <= hints.length && (
        <button
          className="min-h-8 rounded-md border border-line px-3 text-sm hover:border-accent"
          onClick={() => setOpen(next)}
          type="button"
        >
          {say.showHint(next, hints.length)}
        </button>
      )}
    </div>
  )
}
