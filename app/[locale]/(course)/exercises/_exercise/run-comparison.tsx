'use client'

import { firstDifference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import { differenceWords } from './difference-words'
import type { ExerciseStrings } from './exercise-strings'

interface Props {
  readonly run: { readonly learner: Trace; readonly reference: Trace }
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
}

/** The learner's connection beside the reference's, both marked at the first segment that differs. */
export function RunComparison({ run, locale, say }: Props) {
  const difference = firstDifference(run.learner, run.reference)
  return (
    <section aria-label={say.compare} className="space-y-3">
      <h3 className="font-semibold">{say.compare}</h3>
      <p className="max-w-[65ch]">{difference === null ? say.same : differenceWords(difference, locale)}</p>
    </section>
  )
}
