'use client'

import { useCallback } from 'react'
import { type FieldStep, valueAfter } from '#app/_scene/field-steps'
import { happenedAt } from '#app/_scene/happened'
import type { SceneState, SceneStore } from '#app/_scene/store'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import type { Locale } from '#content/locales'
import { STROKES, TEXTS } from './strokes'
import { QUANTITIES, type Quantity, type WindowSteps } from './window-data'
import { limitOf } from './window-layout'
import { windowPlotStrings } from './window-plot-strings'
import { quantityText } from './window-table'

/** What the lines say where the cursor stands, and which of the two windows stops the sender. */
export function WindowReadout({
  store,
  locale,
  steps,
  segment,
}: {
  store: SceneStore
  locale: Locale
  steps: WindowSteps
  /** The bytes of a full segment. */
  segment: number
}) {
  const strings = windowPlotStrings[locale]
  const values: Readonly<Record<Quantity, number | null>> = {
    cwnd: useValueAtCursor(store, steps.cwnd),
    ssthresh: useValueAtCursor(store, steps.ssthresh),
    sndWnd: useValueAtCursor(store, steps.sndWnd),
    flight: useValueAtCursor(store, steps.flight),
    rto: useValueAtCursor(store, steps.rto),
  }
  return (
    <div className="my-1 text-sm">
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-0.5 p-0">
        {QUANTITIES.map((quantity) => (
          <li key={quantity} className="m-0! flex items-center gap-1.5 whitespace-nowrap p-0">
            <svg width="24" height="6" aria-hidden="true" className="flex-none">
              <path d="M0,3H24" className={STROKES[quantity]} />
            </svg>
            <span className="text-ink-muted">{strings.says[quantity]}</span>
            <span className={`inline-block min-w-[9ch] font-mono ${TEXTS[quantity]}`} data-value={quantity}>
              {values[quantity] === null ? strings.none[quantity] : quantityText(quantity, values[quantity])}
            </span>
          </li>
        ))}
      </ul>
      <p className="m-0 mt-1 min-h-6">{strings.limit[limitOf(values, segment)]}</p>
    </div>
  )
}

function useValueAtCursor(store: SceneStore, steps: readonly FieldStep[]): number | null {
  const read = useCallback(({ run, at, moment }: SceneState) => valueAfter(steps, happenedAt(run, at, moment)), [steps])
  return useAtCursor(store, read)
}
