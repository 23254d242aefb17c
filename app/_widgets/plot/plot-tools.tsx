'use client'

import type { ReactNode } from 'react'
import type { SceneStore, Span } from '#app/_scene/store'
import type { Stream } from '#app/_scene/stream'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import { plotStrings } from './plot-strings'
import { moved, zoomed } from './span'

export const BUTTON =
  'flex min-h-8 min-w-8 cursor-pointer items-center justify-center border border-line bg-surface-raised px-2 text-ink text-xs hover:border-ink-muted aria-disabled:cursor-default aria-disabled:opacity-45 aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent'

/** What stands above a plot: choices, and which part of the time is shown. */
export function PlotTools({ children }: { children: ReactNode }) {
  return <div className={`mb-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 ${NEEDS_SCRIPT}`}>{children}</div>
}

/** One of a few, all in sight. */
export function OneOf<Choice extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: readonly (readonly [Choice, string])[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}) {
  return (
    <fieldset className="m-0 flex min-w-0 items-center border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {choices.map(([choice, text], index) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
          className={`${BUTTON} ${index === 0 ? 'rounded-s-md' : '-ms-px'} ${index === choices.length - 1 ? 'rounded-e-md' : ''}`}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}

/** Which connection, where a host has had several. */
export function StreamChoice({
  locale,
  streams,
  chosen,
  onChoose,
}: {
  locale: Locale
  streams: readonly Stream[]
  chosen: Stream
  onChoose: (endpoint: string) => void
}) {
  if (streams.length < 2) return null
  return (
    <label className="flex items-center gap-1.5 text-ink-muted text-xs">
      {plotStrings[locale].stream}
      <select
        value={chosen.endpoint}
        onChange={({ target }) => onChoose(target.value)}
        className="h-8 rounded-md border border-ink-muted bg-surface px-1 text-ink text-sm"
      >
        {streams.map(({ endpoint }) => (
          <option key={endpoint}>{endpoint}</option>
        ))}
      </select>
    </label>
  )
}

/** Buttons for the part of the time that all plots of a scene show. */
export function SpanButtons({
  store,
  locale,
  span,
  whole,
}: {
  store: SceneStore
  locale: Locale
  span: Span
  whole: Span
}) {
  const strings = plotStrings[locale]
  const isWhole = span.from === whole.from && span.until === whole.until
  const set = (next: Span) => store.setSpan(next.from === whole.from && next.until === whole.until ? null : next)
  const buttons: readonly (readonly [string, string, boolean, () => void])[] = [
    ['+', strings.closer, false, () => set(zoomed(span, 0.5, store.get().at, whole))],
    ['−', strings.wider, isWhole, () => set(zoomed(span, 2, store.get().at, whole))],
    ['←', strings.earlier, span.from === whole.from, () => set(moved(span, -0.5, whole))],
    ['→', strings.later, span.until === whole.until, () => set(moved(span, 0.5, whole))],
    ['↔', strings.whole, isWhole, () => store.setSpan(null)],
  ]
  return (
    <fieldset className="m-0 flex min-w-0 items-center border-0 p-0" title={strings.drag}>
      <legend className="sr-only">{strings.span}</legend>
      {buttons.map(([sign, label, isDisabled, press], index) => (
        <button
          key={sign}
          type="button"
          aria-label={label}
          title={label}
          // A button that has just been pressed keeps the focus: it says that there is no more, and stays.
          aria-disabled={isDisabled}
          onClick={isDisabled ? undefined : press}
          className={`${BUTTON} ${index === 0 ? 'rounded-s-md' : '-ms-px'} ${index === buttons.length - 1 ? 'rounded-e-md' : ''}`}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </fieldset>
  )
}
