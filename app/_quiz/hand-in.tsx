'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import { quizStrings } from './quiz-strings'

interface Props {
  /** The numbers of the questions without an answer. */
  readonly unanswered: readonly number[]
  readonly onHandIn: () => void
  readonly locale: Locale
}

/** Ends a test. Where an answer is missing, it asks once more. */
export function HandIn({ unanswered, onHandIn, locale }: Props) {
  const say = quizStrings[locale]
  const [isAsking, setIsAsking] = useState(false)
  const asked = useRef<HTMLDivElement>(null)
  // Who is asked is led there, once: from then on they may well go on answering.
  useEffect(() => {
    if (isAsking) asked.current?.querySelector('button')?.focus()
  }, [isAsking])
  return (
    <>
      <Button look="primary" onClick={() => (unanswered.length === 0 ? onHandIn() : setIsAsking(true))}>
        {say.handIn}
      </Button>
      {isAsking && unanswered.length > 0 && (
        <div className="basis-full" ref={asked}>
          <Callout kind="caution" title={say.unanswered(unanswered.join(', '))}>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setIsAsking(false)}>{say.goBack}</Button>
              <Button onClick={onHandIn}>{say.handInNow}</Button>
            </div>
          </Callout>
        </div>
      )}
    </>
  )
}
