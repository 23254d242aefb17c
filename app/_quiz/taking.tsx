'use client'

import { useId, useState } from 'react'
import { recordAnswer, recordReviews } from '#app/_progress/store'
import { answeredInQuiz } from '#app/_review/answered-in-quiz'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import type { Bank } from '#exercises/quiz/schema'
import { pointsText, resultOf, totalOf } from './points'
import { QuestionCard } from './question-card'
import { type ItemState, QuestionList } from './question-list'
import { quizStrings } from './quiz-strings'
import type { Settings } from './settings'
import {
  askedAgain,
  checked,
  deadlineOf,
  finished,
  isTold,
  questionSeed,
  questionsInOrder,
  responded,
  responseTo,
  type Sitting,
} from './sitting'
import { TimeLeft } from './time-left'
import { type Answered, useVerdicts } from './use-verdicts'

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
export function Taking({ bank, settings, sitting, onChange, onStartOver, storeKey, takesFocus, locale }: TakingProps) {
  const say = quizStrings[locale]
  const isPractice = sitting.mode === 'practice'
  const questions = questionsInOrder(bank, sitting, settings)
  const all: Answered[] = questions.map((question) => ({
    question,
    response: responseTo(sitting, question),
    seed: questionSeed(sitting, question.id),
  }))
  const told = all.filter(({ question }) => isTold(sitting, question.id))
  const { ask, verdictOf } = useVerdicts(told)
  const [view, setView] = useState<'one' | 'all'>('one')
  const [place, setPlace] = useState(() => firstOpen(all, sitting))
  // Where the person asked to go: there the focus goes, too.
  const [focusOn, setFocusOn] = useState(() => (takesFocus ? (all[place]?.question.id ?? null) : null))
  const [isHandingIn, setIsHandingIn] = useState(false)
  const deadline = deadlineOf(sitting, settings)

  const go = (to: number) => {
    setPlace(to)
    setFocusOn(all[to]?.question.id ?? null)
    if (view === 'all') document.querySelectorAll<HTMLElement>('[data-question] h2')[to]?.focus()
  }
  const respond = (question: Question, response: Response | null) => {
    // An answer that could not be read is written anew; what was said about it goes.
    onChange((before) => {
      const next = responded(before, question.id, response, Date.now())
      return { ...next, checked: next.checked.filter((id) => id !== question.id) }
    })
  }
  const check = async (question: Question, response: Response, seed: number) => {
    const verdict = await ask({ question, response, seed }).catch(() => null)
    onChange((before) => checked(before, question.id, Date.now()))
    const score = verdict?.score
    if (!score || score.fraction === null || score.unreadable !== undefined) return
    const choice = JSON.stringify(response).slice(0, MOST_KEPT)
    await recordAnswer(`quiz/${storeKey}/${question.id}`, { choice, isRight: resultOf(score) === 'right' }).catch(
      () => undefined,
    )
    const again = answeredInQuiz(bank, storeKey, { question, seed, score, at: Date.now() })
    if (again) await recordReviews([again]).catch(() => undefined)
  }
  const again = (ids: readonly string[]) => onChange((before) => askedAgain(before, ids, Date.now()))
  const handIn = (at: number) => onChange((before) => finished(before, at))

  const states = all.map((answered): ItemState => {
    if (!isTold(sitting, answered.question.id)) return answered.response === null ? 'open' : 'answered'
    const verdict = verdictOf(answered)
    return verdict.kind === 'here' ? resultOf(verdict.value.score) : 'answered'
  })
  const missed = all.filter((_, index) => states[index] === 'wrong' || states[index] === 'partly')
  const isAllTold = isPractice && told.length === all.length
  const unanswered = all.flatMap(({ response }, index) => (response === null ? [index + 1] : []))

  const card = (answered: Answered, index: number) => {
    const { question, response, seed } = answered
    const next = index + 1 < all.length
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
          onCheck: (given: Response) => check(question, given, seed),
          onAgain: () => {
            setFocusOn(question.id)
            again([question.id])
          },
        })}
      >
        {view === 'one' && next && (
          <Button look="primary" onClick={() => go(index + 1)}>
            {say.next}
          </Button>
        )}
      </QuestionCard>
    )
  }
  const current = all[place]
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-ink-muted">
          {say.answered(all.length - unanswered.length, all.length)}
          {isPractice && told.length > 0 && ` · ${say.right(states.filter((state) => state === 'right').length)}`}
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
          <Button look="primary" onClick={() => (unanswered.length === 0 ? handIn(Date.now()) : setIsHandingIn(true))}>
            {say.handIn}
          </Button>
        )}
      </div>
      {isHandingIn && (
        <div ref={(element) => element?.querySelector('button')?.focus()}>
          <Callout kind="caution" title={say.unanswered(unanswered.join(', '))}>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setIsHandingIn(false)}>{say.goBack}</Button>
              <Button onClick={() => handIn(Date.now())}>{say.handInNow}</Button>
            </div>
          </Callout>
        </div>
      )}
      {isAllTold && (
        <Callout kind={missed.length === 0 ? 'right' : 'note'} title={say.summary}>
          <Summary answered={all} locale={locale} verdictOf={verdictOf} />
          {missed.length > 0 && (
            <Button
              className="mt-3"
              onClick={() => {
                again(missed.map(({ question }) => question.id))
                go(states.findIndex((state) => state === 'wrong' || state === 'partly'))
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

/** Longer answers are kept in the sitting; here they are only counted. */
const MOST_KEPT = 300

function firstOpen(all: readonly Answered[], sitting: Sitting): number {
  const open = all.findIndex(({ question, response }) =>
    sitting.mode === 'practice' ? !isTold(sitting, question.id) : response === null,
  )
  return Math.max(0, open)
}

/** What all answers together came to. */
export function Summary({
  answered,
  verdictOf,
  locale,
}: {
  readonly answered: readonly Answered[]
  readonly verdictOf: ReturnType<typeof useVerdicts>['verdictOf']
  readonly locale: Locale
}) {
  const say = quizStrings[locale]
  const { got, of, byHand } = pointsOf(answered, verdictOf)
  return (
    <>
      <p>{say.summaryPoints(pointsText(got), pointsText(of))}</p>
      {byHand > 0 && <p>{say.byHand(pointsText(byHand))}</p>}
    </>
  )
}

export const pointsOf = (answered: readonly Answered[], verdictOf: ReturnType<typeof useVerdicts>['verdictOf']) =>
  totalOf(
    answered.map((each) => {
      const verdict = verdictOf(each)
      const score = verdict.kind === 'here' ? verdict.value.score : null
      return { points: each.question.points, score, isByHand: each.question.type === 'essay' }
    }),
  )

function ViewChoice({
  view,
  onChoose,
  locale,
}: {
  readonly view: 'one' | 'all'
  readonly onChoose: (view: 'one' | 'all') => void
  readonly locale: Locale
}) {
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
