'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import type { Response } from '#exercises/quiz/response'
import type { Bank } from '#exercises/quiz/schema'
import { HandIn } from './hand-in'
import { QuestionCard } from './question-card'
import { QuestionList } from './question-list'
import { quizStrings } from './quiz-strings'
import type { Settings } from './settings'
import { deadlineOf, isTold, type Sitting } from './sitting'
import { Summary } from './summary'
import { TimeLeft } from './time-left'
import { useTaking } from './use-taking'
import type { Answered } from './use-verdicts'
import { type TakingView, ViewChoice } from './view-choice'

export interface TakingProps {
  readonly bank: Bank
  readonly settings: Settings
  readonly sitting: Sitting
  /** Says what the sitting becomes from what it is by then. */
  readonly onChange: (next: (before: Sitting) => Sitting) => void
  readonly onStartOver: () => void
  /** Somebody asked for it just now, and is led to its beginning. */
  readonly takesFocus: boolean
  /** Under which answers to its questions are kept. */
  readonly storeKey: string
  readonly locale: Locale
}

/** A bank while it is taken: as practice, where each answer is judged at once, or as a test, where nothing is said before the end. */
export function Taking(props: TakingProps) {
  const { settings, sitting, onStartOver, takesFocus, locale } = props
  const say = quizStrings[locale]
  const isPractice = sitting.mode === 'practice'
  const { all, states, verdictOf, isAllTold, hasTold, respond, check, askAgain, handIn } = useTaking(props)
  const [view, setView] = useState<TakingView>('one')
  const [place, setPlace] = useState(() => firstOpen(all, sitting))
  // Where the person asked to go: there the focus goes, too.
  const [focusOn, setFocusOn] = useState(() => (takesFocus ? (all[place]?.question.id ?? null) : null))
  const deadline = deadlineOf(sitting, settings)
  const unanswered = all.flatMap(({ response }, index) => (response === null ? [index + 1] : []))
  const isMissed = (index: number) => states[index] === 'wrong' || states[index] === 'partly'
  const missed = all.filter((_, index) => isMissed(index))
  const current = all[place]

  const go = (to: number) => {
    setPlace(to)
    setFocusOn(all[to]?.question.id ?? null)
    if (view === 'all') document.querySelectorAll<HTMLElement>('[data-question] h2')[to]?.focus()
  }
  const card = (answered: Answered, index: number) => {
    const { question, response, seed } = answered
    return (
      <QuestionCard
        isTold={isTold(sitting, question.id)}
        key={`${question.id} ${seed}`}
        locale={locale}
        n={index + 1}
        of={all.length}
        onRespond={(given) => respond(question, given)}
        question={question}
        response={response}
        seed={seed}
        takesFocus={focusOn === question.id}
        verdict={verdictOf(answered)}
        {...(isPractice && {
          onCheck: (given: Response) => check(answered, given),
          onAgain: () => {
            setFocusOn(question.id)
            askAgain([question.id])
          },
        })}
      >
        {view === 'one' && index + 1 < all.length && (
          <Button look="primary" onClick={() => go(index + 1)}>
            {say.next}
          </Button>
        )}
      </QuestionCard>
    )
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-ink-muted">
          {say.answered(all.length - unanswered.length, all.length)}
          {isPractice && hasTold && ` · ${say.right(states.filter((state) => state === 'right').length)}`}
        </p>
        {deadline !== null && (
          <TimeLeft
            deadline={deadline}
            onOver={() => handIn(deadline)}
            words={{ timeLeft: say.timeLeft, minutes: say.minutes }}
          />
        )}
        <ViewChoice
          locale={locale}
          onChoose={(next) => {
            setFocusOn(null)
            setView(next)
          }}
          view={view}
        />
      </div>
      <QuestionList current={view === 'one' ? place : null} locale={locale} onChoose={go} states={states} />
      <div className="mt-4 space-y-6">{view === 'all' ? all.map(card) : current && card(current, place)}</div>
      <div className="mt-5 flex flex-wrap gap-3 print:hidden">
        {view === 'one' && place > 0 && <Button onClick={() => go(place - 1)}>{say.previous}</Button>}
        {view === 'one' && place + 1 < all.length && !(current && isTold(sitting, current.question.id)) && (
          <Button onClick={() => go(place + 1)}>{say.next}</Button>
        )}
        {isPractice ? (
          <Button onClick={onStartOver}>{say.startOver}</Button>
        ) : (
          <HandIn locale={locale} onHandIn={() => handIn(Date.now())} unanswered={unanswered} />
        )}
      </div>
      {isAllTold && (
        <Callout kind={missed.length === 0 ? 'right' : 'note'} title={say.summary}>
          <Summary answered={all} locale={locale} verdictOf={verdictOf} />
          {missed.length > 0 && (
            <Button
              className="mt-3"
              onClick={() => {
                askAgain(missed.map(({ question }) => question.id))
                go(states.findIndex((_, index) => isMissed(index)))
              }}
            >
              {say.missed(missed.length)}
            </Button>
          )}
        </Callout>
      )}
    </>
  )
}

function firstOpen(all: readonly Answered[], sitting: Sitting): number {
  const open = all.findIndex(({ question, response }) =>
    sitting.mode === 'practice' ? !isTold(sitting, question.id) : response === null,
  )
  return Math.max(0, open)
}
