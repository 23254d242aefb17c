'use client'

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { pointsText, resultOf } from './points'
import { questionStrings, verdictStrings } from './question-strings'
import { QuestionView } from './question-view'
import { quizStrings } from './quiz-strings'
import type { Verdict } from './room-answers'
import type { AskedOf } from './use-asked'
import { VerdictView } from './verdict-view'

interface Props {
  readonly question: Question
  readonly n: number
  readonly of: number
  readonly response: Response | null
  readonly seed: number
  readonly locale: Locale
  /** Whether its feedback is shown. */
  readonly isTold: boolean
  /** Nothing may be answered any more, told or not. */
  readonly isOver?: boolean
  readonly verdict: AskedOf<Verdict>
  /** Led to when it comes: not the first time, when nobody asked for it. */
  readonly takesFocus?: boolean
  readonly onRespond: (response: Response | null) => void
  /** Left out in a test, where nothing is said before the end. */
  readonly onCheck?: (response: Response) => Promise<unknown>
  readonly onAgain?: () => void
  /** The way on, behind what is said about the answer. */
  readonly children?: ReactNode
}

/** One question with its answer, and once it is told, what is said about it. */
export function QuestionCard(props: Props) {
  const { question, n, of, response, seed, locale, isTold, isOver = false, verdict, takesFocus = false } = props
  const { onRespond, onCheck, onAgain, children } = props
  const say = quizStrings[locale]
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const name = questionStrings[locale].question(n, of)
  const [isChecking, setIsChecking] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)
  const [announcement, announce] = useAnnouncement()
  const here = isTold && verdict.kind === 'here' ? verdict.value : null
  const isUnreadable = here?.score.unreadable !== undefined

  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    if (!here || !wantsFocus.current) return
    wantsFocus.current = false
    told.current?.focus()
    announce(verdictStrings[locale][resultOf(here.score)])
  }, [here, locale, announce])

  const check = async (event: FormEvent) => {
    event.preventDefault()
    if (!onCheck || isTold || isChecking) return
    if (response === null) {
      setIsEmpty(true)
      announce(say.answerFirst)
      return
    }
    wantsFocus.current = true
    setIsChecking(true)
    await onCheck(response)
    setIsChecking(false)
  }
  return (
    <section
      aria-labelledby={`${id}-title`}
      // On paper it stays on one page, but for what has runs, of which each is as long as half of one.
      className={`min-w-0 rounded-lg border border-line bg-surface-raised px-4 py-4 sm:px-6 ${here?.right.run ? '' : 'break-inside-avoid-page'}`}
      data-question={question.id}
    >
      <h2
        className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 text-base"
        id={`${id}-title`}
        ref={title}
        tabIndex={-1}
      >
        <span>{name}</span>
        <span className="label font-normal">{questionStrings[locale].points(Number(pointsText(question.points)))}</span>
      </h2>
      <form onSubmit={check}>
        <QuestionView
          isLocked={isOver || (isTold && !isUnreadable)}
          isTold={here !== null && !isUnreadable}
          labelledBy={`${id}-prompt`}
          locale={locale}
          parts={here?.score.parts}
          onRespond={(next) => {
            setIsEmpty(false)
            onRespond(next)
          }}
          question={question}
          response={response}
          seed={seed}
          title={name}
        />
        {onCheck && !isTold && (
          <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
            <Button aria-disabled={isChecking} look="primary" type="submit">
              {isChecking ? say.checking : say.check}
            </Button>
            {isEmpty && <span className="text-loss text-sm">{say.answerFirst}</span>}
          </div>
        )}
      </form>
      {isTold && verdict.kind === 'failed' && (
        <div className="mt-4">
          <p className="mb-3 text-loss" role="alert">
            {questionStrings[locale].cannot} {verdict.why}
          </p>
          {onAgain && <Button onClick={onAgain}>{say.again}</Button>}
        </div>
      )}
      {here && (
        <VerdictView
          focus={told}
          isAnswered={response !== null}
          locale={locale}
          question={question}
          title={name}
          verdict={here}
        >
          <div className="mt-4 flex flex-wrap gap-3 print:hidden">
            {onAgain && (
              <Button onClick={onAgain}>{question.type === 'simulation' ? say.otherNumbers : say.again}</Button>
            )}
            {children}
          </div>
        </VerdictView>
      )}
      <LiveRegion {...announcement} />
    </section>
  )
}
