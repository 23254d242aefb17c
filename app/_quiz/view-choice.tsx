'use client'

import { useId } from 'react'
import type { Locale } from '#app/_ui/locale'
import { quizStrings } from './quiz-strings'

/** Whether questions are shown one at a time, or all on one page. */
export type TakingView = 'one' | 'all'

interface Props {
  readonly view: TakingView
  readonly onChoose: (view: TakingView) => void
  readonly locale: Locale
}

export function ViewChoice({ view, onChoose, locale }: Props) {
  const say = quizStrings[locale]
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 text-sm print:hidden">
      <legend className="sr-only">{say.view}</legend>
      {(['one', 'all'] as const).map((each) => (
        <label className="flex min-h-8 cursor-pointer items-center gap-1.5" key={each}>
          <input
            checked={view === each}
            className="size-4 accent-accent"
            name={name}
            onChange={() => onChoose(each)}
            type="radio"
          />
          {say.views[each]}
        </label>
      ))}
    </fieldset>
  )
}
