'use client'

import { useCallback } from 'react'
import { timeText } from '#app/_scene/segment-words'
import type { SceneState, SceneStore } from '#app/_scene/store'
import { useAtCursor } from '#app/_scene/use-at-cursor'
import type { Locale } from '#content/locales'
import type { StairPoint } from '../plot/stairs'
import type { Bar, SequenceData } from './sequence-data'
import { sequencePlotStrings } from './sequence-plot-strings'

/** What the lines say where the cursor stands, and what the marked bar is. */
export function SequenceReadout({
  store,
  locale,
  data: { acks, edges },
  numberText,
  bar,
  barText,
}: {
  store: SceneStore
  locale: Locale
  data: SequenceData
  numberText: (place: number) => number
  bar: Bar | null
  barText: (bar: Bar) => string
}) {
  const strings = sequencePlotStrings[locale]
  const ack = useAtCursor(
    store,
    useCallback((state: SceneState) => valueAt(acks, state.at), [acks]),
  )
  const edge = useAtCursor(
    store,
    useCallback((state: SceneState) => valueAt(edges, state.at), [edges]),
  )
  const text = (value: number | null) => (value === null ? strings.none : numberText(value))
  return (
    <p className="my-1 min-h-18 text-sm @lg:min-h-12">
      <span className="text-ink-muted">{strings.now} </span>
      <span className="me-2 inline-block whitespace-nowrap">
        <span className="text-ink-muted">{strings.acked} </span>
        <span className="inline-block min-w-[11ch] font-mono text-ack" data-value="ack">
          {text(ack)}
        </span>
      </span>
      <span className="inline-block whitespace-nowrap">
        <span className="text-ink-muted">{strings.edge} </span>
        <span className="inline-block min-w-[11ch] font-mono" data-value="edge">
          {text(edge)}
        </span>
      </span>
      {bar && (
        <span key={`${bar.transmission} ${bar.at}`} className="block">
          <span className="text-ink-muted">{timeText(bar.at)} · </span>
          {barText(bar)}
        </span>
      )}
    </p>
  )
}

/** What a line says once all of a time has happened. */
function valueAt(points: readonly StairPoint[], at: number): number | null {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return points[low - 1]?.value ?? null
}
