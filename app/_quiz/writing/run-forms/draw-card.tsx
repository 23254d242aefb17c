'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#app/_ui/locale'
import type { QuestionOf } from '#exercises/quiz/questions'
import type { Language } from '#exercises/quiz/words'
import { Markdown } from '../../markdown'
import { drawIn } from '../../room'
import type { DrawnWords } from '../../several-draws'
import { mistakeText } from './mistake-words'
import type { ParameterRow } from './parameters'
import { inBankLanguages } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { RunPicture } from './run-picture'
import { useLatest } from './use-latest'

interface Props {
  readonly drawn: DrawnWords
  readonly nth: number
  readonly question: QuestionOf<'simulation'>
  readonly rows: readonly ParameterRow[]
  readonly languages: readonly Language[]
  readonly locale: Locale
}

/** A question as one learner gets it, with all that a learner does not see before the answer. */
export function DrawCard({ drawn, nth, question, rows, languages, locale }: Props) {
  const say = runFormStrings[locale]
  const [isShown, setIsShown] = useState(false)
  const { choices, right, sentence } = drawn
  const key = choices[right]
  return (
    <li className={`min-w-0 rounded-md border border-line bg-surface px-3 py-3 ${isShown ? 'col-span-full' : ''}`}>
      <h3 className="font-semibold text-base">{say.draw(nth)}</h3>
      <p className="text-ink-muted text-sm">{valuesText(drawn, rows, locale)}</p>
      <div className="mt-2">
        <Markdown locale={locale} words={inBankLanguages(sentence, languages)} />
      </div>
      {key && (
        <p className="mt-2">
          <span className="text-ink-muted">{say.answer}</span>{' '}
          <strong>
            <Markdown inline locale={locale} words={inBankLanguages(key.text, languages)} />
          </strong>
        </p>
      )}
      <p className="mt-2 text-ink-muted">{say.wrong}</p>
      <ul className="list-none p-0">
        {choices.map(
          ({ text, misconception }) =>
            misconception !== null && (
              <li className="flex flex-wrap items-baseline gap-x-2" key={misconception}>
                <Markdown inline locale={locale} words={inBankLanguages(text, languages)} />
                <span className="text-ink-muted text-sm">{mistakeText(misconception, locale)}</span>
              </li>
            ),
        )}
      </ul>
      <Button aria-expanded={isShown} className="mt-3" onClick={() => setIsShown(!isShown)}>
        {isShown ? say.hideRun(nth) : say.showRun(nth)}
      </Button>
      {isShown && (
        <div className="mt-3">
          <RunOfDraw
            label={`${say.draw(nth)}${COLON[locale]}${say.theRun}`}
            locale={locale}
            question={question}
            seed={drawn.seed}
          />
        </div>
      )}
    </li>
  )
}

/** `One way takes (ms): 60 · Who closes first: the client` */
const valuesText = ({ parameters }: DrawnWords, rows: readonly ParameterRow[], locale: Locale): string =>
  Object.entries(parameters)
    .map(([name, value]) => {
      const row = rows.find((it) => it.name === name)
      const words = row?.options?.find((it) => it.value === String(value))?.words ?? String(value)
      return `${row?.title ?? name}${COLON[locale]}${words}`
    })
    .join(' · ')

function RunOfDraw({
  question,
  seed,
  label,
  locale,
}: {
  readonly question: QuestionOf<'simulation'>
  readonly seed: number
  readonly label: string
  readonly locale: Locale
}) {
  const run = useLatest(`${seed} ${JSON.stringify(question)}`, async () => {
    const { trace, explains } = await drawIn(question, seed)
    return { trace, place: explains }
  })
  return <RunPicture label={label} locale={locale} run={run} />
}
