'use client'

import { passedAfterSeeing } from '../_progress/passed-after-seeing'
import type { ProgressSnapshot } from '../_progress/store'
import { useProgress } from '../_progress/use-progress'

interface MarkStrings {
  readonly seen: string
  readonly done: string
  readonly passed: string
  readonly passedAfterSeeing: string
  readonly points: string
}

interface Props {
  readonly of: 'lesson' | 'exercise'
  readonly slug: string
  readonly strings: MarkStrings
}

/** How far a lesson or an exercise is: nothing before it is begun. */
export function ProgressMark({ of, slug, strings }: Props) {
  const progress = useProgress()
  const state = of === 'lesson' ? lessonState(progress, slug, strings) : exerciseState(progress, slug, strings)
  if (state === null) return null
  return (
    <span
      className={`inline-flex items-center gap-1 text-sm whitespace-nowrap ${state.complete ? 'text-ack' : 'text-ink-muted'}`}
    >
      <svg aria-hidden="true" className="size-3.5 fill-none stroke-current [stroke-width:1.8]" viewBox="0 0 14 14">
        {state.complete ? <path d="M2 7.4l3.3 3.3L12 3.8" /> : <circle cx="7" cy="7" r="4.5" strokeDasharray="14 15" />}
      </svg>
      {state.text}
    </span>
  )
}

interface State {
  readonly complete: boolean
  readonly text: string
}

function lessonState({ lessons }: ProgressSnapshot, slug: string, strings: MarkStrings): State | null {
  const lesson = lessons[slug]
  if (lesson === undefined) return null
  return lesson.doneAt === null ? { complete: false, text: strings.seen } : { complete: true, text: strings.done }
}

function exerciseState({ help, verdicts }: ProgressSnapshot, slug: string, strings: MarkStrings): State | null {
  const best = verdicts[slug]?.best
  if (best === undefined) return null
  if (best.status === 'passed') {
    const wasShown = passedAfterSeeing(verdicts[slug], help[slug])
    return { complete: true, text: wasShown ? strings.passedAfterSeeing : strings.passed }
  }
  return {
    complete: false,
    text: strings.points.replace('{points}', `${best.points}`).replace('{maxPoints}', `${best.maxPoints}`),
  }
}
