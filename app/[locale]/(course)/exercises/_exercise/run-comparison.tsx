'use client'

import dynamic from 'next/dynamic'
import { firstDifference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import { differenceWords } from './difference-words'
import type { ExerciseStrings } from './exercise-strings'

const Ladder = dynamic(() => import('#app/_widgets/ladder/ladder').then((module) => module.Ladder))

interface Props {
  readonly run: { readonly learner: Trace; readonly reference: Trace }
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
}

/** The learner's connection beside the reference's, both marked at the first segment that differs. */
export function RunComparison({ run, locale, say }: Props) {
  const difference = firstDifference(run.learner, run.reference)
  const markOf = (segment: { id: number } | null | undefined) =>
    difference && segment ? { mark: { segment: segment.id, field: difference.field } } : {}
  return (
    <section aria-label={say.compare} className="space-y-3">
      <h3 className="font-semibold">{say.compare}</h3>
      <p className="max-w-[65ch]">{difference === null ? say.same : differenceWords(difference, locale)}</p>
      <div className="grid gap-6 2xl:grid-cols-2">
        <div className="min-w-0">
          <h4 className="mb-2 text-ink-muted text-sm">{say.yourRun}</h4>
          <Ladder label={say.yourRun} locale={locale} trace={run.learner} {...markOf(difference?.a)} />
        </div>
        <div className="min-w-0">
          <h4 className="mb-2 text-ink-muted text-sm">{say.referenceRun}</h4>
          <Ladder label={say.referenceRun} locale={locale} trace={run.reference} {...markOf(difference?.b)} />
        </div>
      </div>
    </section>
  )
}
