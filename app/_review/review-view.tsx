'use client'

import { useEffect, useRef, useState } from 'react'
import { removeReview } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import { Button, ButtonLink } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { pageIn } from '#app/_ui/href'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { Asking } from './asking'
import { localDayOf } from './calendar'
import { CardList, type Named, namedQuestion } from './card-list'
import { type Card, cardsIn, exerciseId } from './cards'
import { dueWords } from './due-words'
import { reviewStrings } from './review-strings'
import { useFound } from './use-found'
import { useToday } from './use-today'

interface Props {
  /** The titles of the course's exercises, by slug. */
  readonly exercises: Readonly<Record<string, string>>
  readonly locale: Locale
}

/** What was missed and comes back: what is due today is asked, one at a time; the rest is listed with its day. */
export function ReviewView({ exercises, locale }: Props) {
  const say = reviewStrings[locale]
  const progress = useProgress()
  const today = useToday()
  const titles = new Map(Object.entries(exercises).map(([slug, title]) => [exerciseId(slug), title]))
  const all =
    progress.ready && today !== null
      ? cardsIn(progress, localDayOf).filter(({ kind, id }) => kind === 'question' || titles.has(id))
      : null
  const { found, again } = useFound(
    (all ?? []).flatMap(({ kind, id }) => (kind === 'question' ? [id] : [])),
    progress.reviews,
  )
  const [announcement, announce] = useAnnouncement()
  const title = useRef<HTMLHeadingElement>(null)

  const named = (all ?? []).flatMap((card): Named[] => {
    if (card.kind === 'question') {
      const question = namedQuestion(card, found.get(card.id), locale)
      return question === null ? [] : [question]
    }
    const name = titles.get(card.id) ?? ''
    return [{ card, name, href: card.id.replace('exercise/', 'exercises/'), canBeAsked: false }]
  })
  const remove = (it: Named) => {
    removeReview(it.card.id).catch(() => undefined)
    announce(say.removed(it.name))
    title.current?.focus()
  }
  const isReading = all === null || today === null || named.length < all.length
  return (
    <div className="min-h-[60vh]">
      <h1 className="text-[clamp(1.9rem,1.4rem+2.2vw,2.9rem)]" ref={title} tabIndex={-1}>
        {say.title}
      </h1>
      <p className="mt-3 mb-6 max-w-[42rem] text-pretty">{say.intro}</p>
      {isReading ? (
        <>
          <p className="hidden text-ink-muted scripted:block">{say.reading}</p>
          <noscript>
            <p>{say.needsScript}</p>
          </noscript>
        </>
      ) : named.length === 0 ? (
        <Callout title={say.nothing}>
          <p>{say.nothingText}</p>
          <ButtonLink className="mt-3" href={pageIn(locale, 'quizzes')}>
            {say.toQuizzes}
          </ButtonLink>
        </Callout>
      ) : (
        <Session all={named} found={found} locale={locale} onFetchAgain={again} onRemove={remove} today={today} />
      )}
      <LiveRegion {...announcement} />
    </div>
  )
}

interface SessionProps {
  readonly all: readonly Named[]
  readonly found: ReturnType<typeof useFound>['found']
  readonly today: number
  readonly locale: Locale
  readonly onRemove: (named: Named) => void
  readonly onFetchAgain: () => void
}

function Session({ all, found, today, locale, onRemove, onFetchAgain }: SessionProps) {
  const say = reviewStrings[locale]
  const { reviews } = useProgress()
  // What is answered is due later from then on, and still stands here until its reader goes on.
  const [pinned, setPinned] = useState<{ readonly id: string; readonly tries: number } | null>(null)
  const [answered, setAnswered] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [isActive, setIsActive] = useState(false)
  const due = all.filter(({ card, canBeAsked }) => canBeAsked && card.dueDay <= today)
  const currentId = pinned?.id ?? due[0]?.card.id
  const current = all.find(({ card }) => card.id === currentId)
  const asked = currentId === undefined ? undefined : found.get(currentId)
  const record = currentId === undefined ? undefined : reviews[currentId]
  const others = due.filter(({ card }) => card.id !== currentId)
  const before = [...answered.keys()].filter((id) => id !== currentId).length
  const dueExercises = all.filter(({ card }) => card.kind === 'exercise' && card.dueDay <= today)

  const ask = (id: string | undefined, tries = 0) => {
    setIsActive(true)
    setPinned(id === undefined ? null : { id, tries })
  }
  const remove = (it: Named) => {
    if (it.card.id === pinned?.id) setPinned(null)
    onRemove(it)
  }
  const hasFailed = [...found.values()].some(({ kind }) => kind === 'failed')
  return (
    <>
      {current && asked?.kind === 'here' && record ? (
        <div className="max-w-3xl">
          <Asking
            id={current.card.id}
            key={`${current.card.id} ${pinned?.tries ?? 0}`}
            locale={locale}
            n={before + 1}
            of={before + 1 + others.length}
            onAgain={() => ask(current.card.id, (pinned?.tries ?? 0) + 1)}
            onCheck={() => setPinned((it) => it ?? { id: current.card.id, tries: 0 })}
            onJudged={(isRight) =>
              setAnswered((all) => (all.has(current.card.id) ? all : new Map(all).set(current.card.id, isRight)))
            }
            question={asked.question}
            record={record}
            takesFocus={isActive}
          >
            <Button look="primary" onClick={() => ask(others[0]?.card.id)}>
              {others.length > 0 ? say.goOn : say.finish}
            </Button>
            <p className="self-center text-ink-muted" data-comes-back="">
              {say.comesBack(dueWords(current.card.dueDay - today, locale))}
            </p>
          </Asking>
        </div>
      ) : (
        <NothingDue all={all} answered={answered} isActive={isActive} locale={locale} today={today} />
      )}
      {hasFailed && (
        <Button className="mt-4" onClick={onFetchAgain}>
          {say.again}
        </Button>
      )}
      {dueExercises.length > 0 && (
        <section aria-labelledby="exercises" className="mt-12">
          <h2 className="mb-2 text-xl" id="exercises">
            {say.exercises}
          </h2>
          <p className="mb-4 max-w-[42rem] text-ink-muted">{say.exercisesText}</p>
          <CardList all={dueExercises} locale={locale} onAsk={ask} onRemove={remove} today={today} />
        </section>
      )}
      <section aria-labelledby="all" className="mt-12">
        <h2 className="mb-4 text-xl" id="all">
          {say.all}
        </h2>
        <CardList
          all={all.filter((it) => !dueExercises.includes(it))}
          locale={locale}
          onAsk={(id) => ask(id, (pinned?.tries ?? 0) + 1)}
          onRemove={remove}
          today={today}
        />
      </section>
    </>
  )
}

interface NothingDueProps {
  readonly all: readonly Named[]
  readonly answered: ReadonlyMap<string, boolean>
  readonly today: number
  readonly isActive: boolean
  readonly locale: Locale
}

/** What was done, and what comes next and when. */
function NothingDue({ all, answered, today, isActive, locale }: NothingDueProps) {
  const say = reviewStrings[locale]
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) box.current?.focus()
  }, [isActive])
  const later = all.map(({ card }): Card => card).filter(({ dueDay }) => dueDay > today)
  const [first] = later
  const isDone = answered.size > 0
  return (
    <div className="max-w-3xl outline-offset-4" ref={box} tabIndex={-1}>
      <Callout kind={isDone ? 'right' : 'note'} title={isDone ? say.done : say.noneDue}>
        {isDone && <p>{say.doneText(answered.size, [...answered.values()].filter(Boolean).length)}</p>}
        {first && (
          <p>
            {say.next(
              later.filter(({ dueDay }) => dueDay === first.dueDay).length,
              dueWords(first.dueDay - today, locale),
            )}
          </p>
        )}
      </Callout>
    </div>
  )
}
