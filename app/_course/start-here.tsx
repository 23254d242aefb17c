'use client'

import type { ReactNode } from 'react'
import { useProgress } from '../_progress/use-progress'
import { type Start, type StartableLesson, whereToStart } from './where-to-start'

interface Offered extends StartableLesson {
  /** `Lesson 2.1` */
  readonly name: string
  readonly card: ReactNode
}

interface Props {
  readonly lessons: readonly [Offered, ...Offered[]]
  readonly why: Readonly<Record<Start['why'], string>>
}

/**
 * The lesson to start with or to go on with. The cards lie one upon the other and one of them is seen, so that nothing moves when the progress
 * has been read.
 */
export function StartHere({ lessons, why }: Props) {
  const start = whereToStart(lessons, useProgress())
  const offered = lessons.find(({ slug }) => slug === start.slug) ?? lessons[0]
  return (
    <section
      aria-labelledby={`start-${offered.slug}`}
      className="rounded-xl border border-line p-5 sm:p-8"
      data-start={offered.slug}
    >
      <p className="label">
        {why[start.why]} · {offered.name}
      </p>
      <div className="mt-1 grid">
        {lessons.map(({ slug, card }) => (
          <div className={`col-start-1 row-start-1 ${slug === offered.slug ? '' : 'invisible'}`} key={slug}>
            {card}
          </div>
        ))}
      </div>
    </section>
  )
}
