'use client'

import dynamic from 'next/dynamic'
import type { ReactNode, Ref } from 'react'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import { linesInText } from './lines-in-text'
import { Markdown } from './markdown'
import { pointsText, resultOf } from './points'
import { questionStrings, verdictStrings } from './question-strings'
import type { Verdict } from './room-answers'

const ExplainingLadder = dynamic(() => import('./run-views').then((it) => it.ExplainingLadder))

const LOOK = {
  right: 'border-ack',
  partly: 'border-retransmission border-dashed',
  wrong: 'border-loss border-dashed',
  byHand: 'border-line',
} as const

interface Props {
  readonly question: Question
  readonly verdict: Verdict
  readonly isAnswered: boolean
  /** What the question is called here. */
  readonly title: string
  readonly locale: Locale
  /** What the focus is led to. */
  readonly focus?: Ref<HTMLDivElement>
  /** What one may do now. */
  readonly children?: ReactNode
}

/** What is said about an answer: whether it was right, why, what was, and the run that shows it. */
export function VerdictView({
  question,
  verdict: { score, right },
  isAnswered,
  title,
  locale,
  focus,
  children,
}: Props) {
  const say = verdictStrings[locale]
  const result = resultOf(score)
  // What has an order, and what stands in gaps without names, is known by its number.
  const isCounted = question.type === 'order' || (question.type === 'cloze' && right.lines.length > 1)
  const lines = question.type === 'cloze' ? linesInText(question, right.lines, locale) : right.lines
  return (
    <div
      className={`mt-5 border-s-4 ps-4 outline-offset-4 ${LOOK[result]}`}
      data-result={result}
      ref={focus}
      tabIndex={-1}
    >
      <p className="font-semibold">
        {isAnswered ? say[result] : say.none}{' '}
        {score.fraction !== null && (
          <span className="font-normal text-ink-muted text-sm">
            {say.worth(pointsText(score.fraction * question.points), pointsText(question.points))}
          </span>
        )}
      </p>
      {score.unreadable && <p className="mt-1">{say.unreadable[score.unreadable]}</p>}
      {score.feedback.map((words) => (
        <div className="mt-2" key={JSON.stringify(words)}>
          <Markdown locale={locale} words={words} />
        </div>
      ))}
      {result !== 'right' && lines.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-x-2">
          <span className="text-ink-muted">{say.rightAnswer}</span>
          <ul className={`m-0 min-w-0 p-0 ${isCounted ? 'list-inside list-decimal' : 'list-none'}`}>
            {lines.map((words) => (
              <li key={JSON.stringify(words)}>
                <Markdown inline locale={locale} words={words} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {question.explanation && (
        <div className="mt-3">
          <p className="label">{say.explanation}</p>
          <Markdown locale={locale} words={question.explanation} />
        </div>
      )}
      {children}
      {right.run && (
        <div className="mt-5">
          <p className="mb-2 break-after-avoid font-semibold">{questionStrings[locale].explains}</p>
          <ExplainingLadder
            label={`${title}${COLON[locale]}${questionStrings[locale].explains}`}
            locale={locale}
            place={right.run.place}
            trace={right.run.trace}
          />
        </div>
      )}
    </div>
  )
}
