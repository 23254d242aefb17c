'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { pointsText } from './points'
import { quizStrings } from './quiz-strings'
import { Results } from './results'
import type { Settings } from './settings'
import { attemptsLeft, begun, fingerprintOf, type Sitting } from './sitting'
import { Taking } from './taking'
import { useSitting } from './use-sitting'

interface Props {
  readonly bank: Bank
  readonly settings: Settings
  /** What the sitting is kept under: the course's own banks under their names, others under what they hold. */
  readonly storeKey: string
  readonly locale: Locale
}

/** A bank, taken by whoever uses this browser: begun, gone on with after a reload, and looked back at. */
export function QuizView({ bank, settings, storeKey, locale }: Props) {
  const say = quizStrings[locale]
  const { isReady, sitting, change } = useSitting(storeKey)
  // Who does something here is led on; who only loaded the page anew is left alone.
  const [isActive, setIsActive] = useState(false)
  if (!isReady) {
    return (
      <div className="min-h-[60vh]">
        <p className="hidden text-ink-muted scripted:block">{say.reading}</p>
        <noscript>
          <p>{say.needsScript}</p>
        </noscript>
      </div>
    )
  }
  const isCurrent = sitting !== null && sitting.bank === fingerprintOf(bank)
  const start = (mode: Sitting['mode']) => {
    setIsActive(true)
    change((before) => begun(bank, mode, Math.floor(Math.random() * 2 ** 31), Date.now(), before ?? undefined))
  }
  if (isCurrent) {
    const onChange = (next: (before: Sitting) => Sitting) => {
      setIsActive(true)
      change((before) => before && next(before))
    }
    const props = { bank, settings, sitting, onChange, storeKey, locale }
    const isOver = sitting.mode === 'test' && sitting.finishedAt !== null
    return (
      <div className="min-h-[60vh]">
        {isOver ? (
          <Results {...props} takesFocus={isActive} onStartOver={() => start('test')} />
        ) : (
          <Taking key={sitting.startedAt} {...props} takesFocus={isActive} onStartOver={() => start('practice')} />
        )}
        {settings.mode === 'either' && (isOver || sitting.mode === 'practice') && (
          <p className="mt-8 print:hidden">
            <Button
              disabled={!isOver && attemptsLeft(sitting, settings) === 0}
              onClick={() => start(isOver ? 'practice' : 'test')}
            >
              {isOver ? say.begin.practice : say.begin.test}
            </Button>
          </p>
        )}
      </div>
    )
  }
  const left = attemptsLeft(sitting ?? undefined, settings)
  const modes = settings.mode === 'either' ? (['practice', 'test'] as const) : [settings.mode]
  const points = bank.questions.reduce((sum, { points: each }) => sum + each, 0)
  return (
    <div className="min-h-[60vh] max-w-2xl">
      {sitting !== null && <Callout title={say.changed} />}
      <p className="text-ink-muted">
        {[
          say.count(bank.questions.length),
          ...(modes.includes('test') && settings.minutes !== null ? [say.minutes(settings.minutes)] : []),
          say.summaryOf(pointsText(points)),
        ].join(' · ')}
      </p>
      <p className="mt-3">{say.about[settings.mode]}</p>
      {left !== null && modes.includes('test') && <p className="mt-2">{say.attemptsLeft(left)}</p>}
      <div className="mt-5 flex flex-wrap gap-3">
        {modes.map((mode, index) => (
          <Button
            disabled={mode === 'test' && left === 0}
            key={mode}
            look={index === 0 ? 'primary' : 'quiet'}
            onClick={() => start(mode)}
          >
            {say.begin[mode]}
          </Button>
        ))}
      </div>
    </div>
  )
}
