'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { type Difference, firstDifference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import { differenceWords } from './difference-words'
import type { ExerciseStrings } from './exercise-strings'
import { InlineText } from './inline-text'
import { firstStateDifference, stateDifferenceWords } from './state-difference'
import { beginningOf, sentAt } from './trace-beginning'

const loadLadder = () => import('#app/_widgets/ladder/trace-ladder')
const TraceLadder = dynamic(() => loadLadder().then((module) => module.TraceLadder))

/** Loads what draws a connection, so that the first failure has it at once. Where it does not come, the failure asks for it again. */
export const warmLadder = (): void => void loadLadder().catch(() => {})

interface Props {
  readonly run: { readonly learner: Trace; readonly reference: Trace }
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly title?: string
}

/** So many segments are shown after the first that differs: enough to see what came of it. */
const SEGMENTS_AFTER = 5

/** The learner's connection beside the reference's, both marked at the first segment that differs. */
export function RunComparison({ run, locale, say, title = say.compare }: Props) {
  const difference = useMemo(() => firstDifference(run.learner, run.reference), [run])
  const states = useMemo(() => firstStateDifference(run.learner, run.reference), [run])
  // A state that parts later is what the segment led to.
  const isStateFirst = states !== null && states.atMs <= partsAtMs(difference)
  const markOf = (segment: { id: number } | null | undefined) =>
    difference && segment ? { mark: { segment: segment.id, field: difference.field } } : {}
  const last = (difference?.index ?? Number.POSITIVE_INFINITY) + SEGMENTS_AFTER
  return (
    <section aria-label={title} className="space-y-3">
      <h3 className="font-semibold">
        <InlineText text={title} />
      </h3>
      {isStateFirst && <p className="max-w-[65ch]">{stateDifferenceWords(states, locale)}</p>}
      <p className="max-w-[65ch]">{difference === null ? say.same : differenceWords(difference, locale)}</p>
      <div className="grid gap-6 2xl:grid-cols-2">
        <Run label={say.yourRun} locale={locale} say={say} trace={run.learner} last={last} {...markOf(difference?.a)} />
        <Run
          label={say.referenceRun}
          locale={locale}
          say={say}
          trace={run.reference}
          last={last}
          {...markOf(difference?.b)}
        />
      </div>
    </section>
  )
}

/** When the first of two segments that differ leaves; never, where none does. */
const partsAtMs = (difference: Difference | null): number =>
  Math.min(
    ...[difference?.a, difference?.b].map((segment) => (segment ? segment.at / 1_000_000 : Number.POSITIVE_INFINITY)),
  )

interface RunProps {
  readonly label: string
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly trace: Trace
  /** The place of the last segment to show. */
  readonly last: number
  readonly mark?: { readonly segment: number; readonly field: Difference['field'] }
}

/** One connection up to one of its segments. A wrong answer can make a connection retransmit for hours; what follows is counted. */
function Run({ label, locale, say, trace, last, mark }: RunProps) {
  const beginning = useMemo(() => beginningOf(trace, sentAt(trace, last)), [trace, last])
  const left = trace.segments.length - beginning.segments.length
  return (
    <div className="min-w-0">
      <h4 className="mb-2 text-ink-muted text-sm">{label}</h4>
      <TraceLadder label={label} locale={locale} trace={beginning} {...(mark ? { mark } : {})} />
      {left > 0 && <p className="mt-2 text-ink-muted text-sm">{say.leftOut(left)}</p>}
    </div>
  )
}
