'use client'

import dynamic from 'next/dynamic'
import type { Ref } from 'react'
import { Markdown } from '#app/_quiz/markdown'
import { questionStrings, verdictStrings } from '#app/_quiz/question-strings'
import type { Verdict } from '#app/_quiz/room-answers'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import { askStrings } from './ask-strings'
import type { Candidate } from './candidates'

const RevealLadder = dynamic(() => import('./reveal-ladder').then((it) => it.RevealLadder))

interface Props {
  readonly question: Question
  readonly verdict: Verdict
  readonly candidates: readonly Candidate[]
  readonly title: string
  readonly locale: Locale
  readonly focus: Ref<HTMLDivElement>
}

/** The answer: what it is, why the others are not, and the run that shows it, played up to there. */
export function Told({ question, verdict: { right }, candidates, title, locale, focus }: Props) {
  const say = askStrings[locale]
  const { explanation } = verdictStrings[locale]
  const { explains, here } = questionStrings[locale]
  const mistakes = candidates.flatMap(({ id, mark, feedback }, index) =>
    mark === 'right' || feedback === null ? [] : [{ id, n: index + 1, feedback }],
  )
  return (
    <div
      className="mt-6 border-ack border-s-4 ps-4 text-[clamp(1.05rem,0.9rem+0.6vw,1.4rem)] outline-offset-4 [&_.prose>*]:max-w-[60rem] [&_.prose]:text-[1em]"
      data-told=""
      ref={focus}
      tabIndex={-1}
    >
      {question.type === 'essay' && <p>{say.byPerson}</p>}
      {right.lines.length > 0 && (
        <div className="flex flex-wrap gap-x-3">
          <span className="text-ink-muted">{say.rightAnswer}</span>
          <ul className="m-0 min-w-0 list-none p-0 font-semibold">
            {right.lines.map((words) => (
              <li key={JSON.stringify(words)}>
                <Markdown inline locale={locale} words={words} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {mistakes.map(({ id, n, feedback }) => (
        <div className="mt-3 flex gap-3" key={id}>
          <span className="grid size-7 shrink-0 place-items-center rounded-md border border-ink-muted font-mono text-base">
            {n}
          </span>
          <Markdown locale={locale} words={feedback} />
        </div>
      ))}
      {question.explanation && (
        <div className="mt-4">
          <p className="label">{explanation}</p>
          <Markdown locale={locale} words={question.explanation} />
        </div>
      )}
      {right.run && (
        <div className="mt-5 text-base">
          <p className="mb-2 font-semibold">{explains}</p>
          <RevealLadder
            here={here}
            label={`${title}${COLON[locale]}${explains}`}
            locale={locale}
            place={right.run.place}
            trace={right.run.trace}
          />
        </div>
      )}
    </div>
  )
}
