'use client'

import dynamic from 'next/dynamic'
import type { Locale } from '#app/_ui/locale'
import type { Trace } from '#engine/trace/format'
import type { FoundPlace } from '#exercises/quiz/place-in-run'
import { runFormStrings } from './run-form-strings'
import { runProblemText } from './run-problem-words'
import type { Latest } from './use-latest'

const ExplainingLadder = dynamic(() => import('../../run-views').then((it) => it.ExplainingLadder))

interface ShownRun {
  readonly trace: Trace
  readonly place: FoundPlace | null
}

interface Props {
  readonly run: Latest<ShownRun>
  readonly label: string
  readonly locale: Locale
}

/** A run with the place that explains it. While another one is computed, the last one stays. */
export function RunPicture({ run, label, locale }: Props) {
  const say = runFormStrings[locale]
  if (run.value === null) {
    const words = run.why === null ? (run.isWorking ? say.computing : say.notRun) : runProblemText(run.why, locale)
    return <p className="text-ink-muted">{words}</p>
  }
  return (
    <div className={run.isWorking ? 'opacity-60' : undefined}>
      <p aria-hidden="true" className="label mb-2">
        {label}
      </p>
      <ExplainingLadder label={label} locale={locale} place={run.value.place} trace={run.value.trace} />
    </div>
  )
}
