'use client'

import { Disclosure } from '#app/_ui/disclosure'
import { Markdown } from '../../markdown'
import type { DrawnWords } from '../../several-draws'
import type { QuestionFormProps } from '../form-props'
import { OptionalWords } from '../forms/words-part'
import { problemsIn } from '../problem'
import { mistakeText } from './mistake-words'
import { mistakeRows, withFeedback } from './mistakes'
import { inBankLanguages } from './run-drafts'
import { runFormStrings } from './run-form-strings'

interface Props extends QuestionFormProps<'simulation'> {
  readonly draws: readonly DrawnWords[]
}

/** What is said to who makes a mistake: the measure's words, or the author's. */
export function MistakesPart({ question, draws, languages, locale, problems, onChange }: Props) {
  const say = runFormStrings[locale]
  const { feedback = [] } = question
  const rows = mistakeRows(draws, feedback)
  if (rows.length === 0) return null
  return (
    <Disclosure summary={say.mistakes}>
      <p className="mb-3 text-ink-muted text-sm">{say.mistakesHint}</p>
      <div className="space-y-4">
        {rows.map(({ on, computed, own }) => {
          const name = mistakeText(on, locale)
          const index = feedback.findIndex((it) => it.on === on)
          return (
            <div className="min-w-0" key={on}>
              <p aria-hidden="true" className="font-medium text-[0.9375rem]">
                {name}
              </p>
              {computed !== null && (
                <p className="mb-1 text-ink-muted text-sm">
                  <Markdown inline locale={locale} words={inBankLanguages(computed, languages)} />
                </p>
              )}
              <OptionalWords
                field={`feedback/${on}`}
                label={say.ownWords(name)}
                languages={languages}
                locale={locale}
                onChange={(text, ...how) =>
                  onChange({ ...question, feedback: withFeedback(feedback, on, text) }, ...how)
                }
                problems={index < 0 ? [] : problemsIn(problems, 'feedback', index, 'text')}
                value={own}
              />
            </div>
          )
        })}
      </div>
    </Disclosure>
  )
}
