'use client'

import { useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#app/_ui/locale'
import type { MeasureKind } from '#exercises/quiz/measures/schema'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { measureKinds, READY_QUESTIONS } from './ready-questions'
import { runFormStrings } from './run-form-strings'

interface Props {
  readonly isOpen: boolean
  readonly kind: MeasureKind
  readonly locale: Locale
  readonly onChoose: (kind: MeasureKind, template: string) => void
}

/** Whole questions to begin with: what is asked, and the scenarios of which it can be asked. */
export function ReadyPart({ isOpen, kind: first, locale, onChoose }: Props) {
  const say = runFormStrings[locale]
  const name = useId()
  const [kind, setKind] = useState(first)
  return (
    <Disclosure open={isOpen} summary={say.ready}>
      <p className="mb-3 text-ink-muted text-sm">{say.readyHint}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium text-[0.9375rem]">{say.readyWhat}</legend>
          {measureKinds.map((each) => (
            <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1 leading-snug" key={each}>
              <input
                checked={each === kind}
                className="mt-0.5 size-4.5 shrink-0 accent-accent"
                name={name}
                onChange={() => setKind(each)}
                type="radio"
              />
              <span className="min-w-0">{READY_QUESTIONS[each].title[locale]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="min-w-0">
          <legend className="mb-1 font-medium text-[0.9375rem]">{say.readyOf}</legend>
          <div className="grid gap-2">
            {Object.keys(READY_QUESTIONS[kind].of).map((template) => (
              <Button className="!justify-start text-left" key={template} onClick={() => onChoose(kind, template)}>
                {TEMPLATES[template]?.title[locale] ?? template}
              </Button>
            ))}
          </div>
        </fieldset>
      </div>
    </Disclosure>
  )
}
