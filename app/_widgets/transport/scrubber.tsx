'use client'

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { roundTripOf } from '#app/_scene/round-trip'
import type { Run } from '#app/_scene/run'
import type { SceneStore } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import { scrubScale } from './scrub-scale'
import { onStep, stepText } from './step-text'
import { transportStrings } from './transport-strings'

/** Steps of the scrubber from end to end: finer than any screen. */
const STEPS = 10_000

/** The time of the run, to be dragged; moved by reference as time goes on. */
export function Scrubber({
  store,
  run,
  locale,
  onKeyDown,
}: {
  store: SceneStore
  run: Run
  locale: Locale
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const scale = useMemo(() => scrubScale(run.moments, roundTripOf(run.trace)), [run])
  const stepAt = () => Math.round((scale.positionOf(store.get().at) / Math.max(1, scale.length)) * STEPS)
  useEffect(() => {
    const move = () => {
      const step = String(Math.round((scale.positionOf(store.get().at) / Math.max(1, scale.length)) * STEPS))
      // Where the reader has dragged it, it is: a value that is set anew is laid out anew.
      if (input.current && input.current.value !== step) input.current.value = step
    }
    move()
    return store.onTime(move)
  }, [store, scale])
  const [firstText] = useState(() => stepText(store, locale))
  useEffect(
    () => onStep(store, () => input.current?.setAttribute('aria-valuetext', stepText(store, locale))),
    [store, locale],
  )
  return (
    <input
      ref={input}
      type="range"
      min={0}
      max={STEPS}
      defaultValue={stepAt()}
      onInput={(event) => {
        store.setPlaying(false)
        store.seek(Math.round(scale.timeAt((Number(event.currentTarget.value) / STEPS) * scale.length)))
      }}
      onKeyDown={onKeyDown}
      aria-label={transportStrings[locale].scrub}
      aria-valuetext={firstText}
      className="h-8 min-w-24 flex-1 accent-accent"
    />
  )
}
