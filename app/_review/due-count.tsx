'use client'

import { useEffect, useState } from 'react'
import { useProgress } from '#app/_progress/use-progress'
import type { Locale } from '#app/_ui/locale'
import { reviewStrings } from './review-strings'
import { useToday } from './use-today'

/** How much is due, where anything is; the line is there from the start, so that nothing moves when it is known. */
export function DueCount({ locale }: { readonly locale: Locale }) {
  const progress = useProgress()
  const today = useToday()
  const [due, setDue] = useState(0)
  const { ready, reviews, help, verdicts } = progress
  const mayBeDue =
    ready && (Object.keys(reviews).length > 0 || Object.values(help).some(({ seenAt }) => seenAt !== null))
  useEffect(() => {
    if (!mayBeDue || today === null) {
      setDue(0)
      return
    }
    let isWanted = true
    // The schedule's library comes only to who has something to review.
    Promise.all([import('./cards'), import('./calendar')])
      .then(([{ cardsIn }, { localDayOf }]) => {
        const cards = cardsIn({ reviews, help, verdicts }, localDayOf)
        if (isWanted) setDue(cards.filter(({ dueDay }) => dueDay <= today).length)
      })
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [mayBeDue, today, reviews, help, verdicts])
  return (
    <span className="inline-block min-h-[1lh] font-semibold text-accent" data-due={due}>
      {due > 0 && reviewStrings[locale].toReview(due)}
    </span>
  )
}
