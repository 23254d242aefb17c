'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { drawIn } from '#app/_quiz/room'
import { freshSeed } from '#app/_review/fresh-seed'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { askStrings } from './ask-strings'
import { AskedQuestion } from './asked-question'

interface Props {
  readonly bank: Bank
  /** Which question stands on the wall; the first one where the bank has none of that name. */
  readonly questionId: string | null
  readonly onQuestion: (id: string) => void
  readonly locale: Locale
}

/** The wall: one question of a bank, the way to the others, and the whole screen for it. */
export function Stage({ bank, questionId, onQuestion, locale }: Props) {
  const say = askStrings[locale]
  const stage = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const index = Math.max(
    0,
    bank.questions.findIndex(({ id }) => id === questionId),
  )
  const question = bank.questions[index]
  const [asked, setAsked] = useState(() => ({ nth: 0, seed: Math.floor(Math.random() * 2 ** 31) }))
  const [isActive, setIsActive] = useState(false)
  // Who asks another question, or anew, is led to it.
  useEffect(() => {
    if (isActive) heading.current?.focus()
  }, [isActive, index, asked.nth])
  if (!question) return null

  const go = (to: number) => {
    const id = bank.questions[to]?.id
    if (id === undefined) return
    setIsActive(true)
    onQuestion(id)
  }
  const anew = async () => {
    const drawnBy =
      question.type === 'simulation'
        ? async (by: number) => JSON.stringify((await drawIn(question, by)).sentence)
        : null
    const nth = asked.nth + 1
    const seed = await freshSeed(`${asked.seed} ${question.id}`, nth, asked.seed, drawnBy).catch(() => asked.seed + 1)
    setIsActive(true)
    setAsked({ nth, seed })
  }
  const title = say.nth(index + 1, bank.questions.length)
  return (
    <section
      aria-labelledby="asked"
      className="bg-surface [&:fullscreen]:overflow-auto [&:fullscreen]:p-[3vw]"
      ref={stage}
    >
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg" id="asked" ref={heading} tabIndex={-1}>
          <bdi>{inLanguage(bank.title, locale)}</bdi> <span className="font-normal text-ink-muted">· {title}</span>
        </h2>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button disabled={index === 0} onClick={() => go(index - 1)}>
            {say.previous}
          </Button>
          <Button disabled={index + 1 === bank.questions.length} onClick={() => go(index + 1)}>
            {say.next}
          </Button>
          <Button onClick={anew}>{question.type === 'simulation' ? say.newDraw : say.asksAgain}</Button>
          <FullScreen locale={locale} of={stage} />
        </div>
      </div>
      <AskedQuestion
        key={`${question.id} ${asked.nth}`}
        locale={locale}
        question={question}
        seed={asked.seed}
        title={title}
      />
    </section>
  )
}

/** The switch to the whole screen, where the browser can do that. */
function FullScreen({ of, locale }: { readonly of: React.RefObject<HTMLElement | null>; readonly locale: Locale }) {
  const say = askStrings[locale]
  const isFull = useSyncExternalStore(
    onFullScreen,
    () => document.fullscreenElement !== null,
    () => false,
  )
  if (!document.fullscreenEnabled) return null
  const toggle = () => {
    const done = isFull ? document.exitFullscreen() : of.current?.requestFullscreen()
    done?.catch(() => undefined)
  }
  return <Button onClick={toggle}>{isFull ? say.leaveFullScreen : say.fullScreen}</Button>
}

function onFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
