'use client'

import { type KeyboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { momentARoundTripOn } from '#app/_scene/round-trip'
import { useSceneOfPage } from '#app/_scene/scenes'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { keepInView } from '../keep-in-view'
import { NEEDS_SCRIPT } from '../needs-script'
import { Icon, type IconName } from './icon'
import { play } from './play'
import { Scrubber } from './scrubber'
import { onStep, stepText } from './step-text'
import { transportStrings } from './transport-strings'

const SPEEDS = [0.25, 0.5, 1, 2, 4]

/** Steps, plays and scrubs a run. */
export function Transport() {
  const { store, locale, title } = useSceneOfPage()
  const strings = transportStrings[locale]
  const run = useScene(store, (state) => state.run)
  const isAtStart = useScene(store, (state) => state.moment < 0)
  const isAtEnd = useScene(store, (state) => state.moment >= state.run.moments.length - 1)
  const isPlaying = useScene(store, (state) => state.isPlaying)
  const speed = useScene(store, (state) => state.speed)
  const said = useRef<Said>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  const last = run.moments.length - 1
  useEffect(() => (isPlaying ? play(store) : undefined), [store, isPlaying])

  const goTo = (to: number) => {
    store.setPlaying(false)
    said.current?.turn()
    store.goTo(to)
    said.current?.say()
    if (box.current) keepInView(box.current)
  }
  const step = (by: number) => goTo(store.get().moment + by)
  const goByRoundTrip = (direction: 1 | -1) => goTo(momentARoundTripOn(run, store.get(), direction))
  const togglePlaying = () => {
    if (!isPlaying && isAtEnd) store.goTo(-1)
    store.setPlaying(!isPlaying)
  }
  const byKey = (event: KeyboardEvent) => {
    const action = {
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      PageUp: () => goByRoundTrip(1),
      PageDown: () => goByRoundTrip(-1),
      Home: () => goTo(-1),
      End: () => goTo(last),
    }[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  return (
    <fieldset
      ref={box}
      data-leads="transport"
      className={`@container m-0 my-2 min-w-0 border-0 p-0 print:hidden ${NEEDS_SCRIPT}`}
    >
      <legend className="sr-only">{strings.title(title)}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        <IconButton name="first" label={strings.first} isDisabled={isAtStart} onPress={() => goTo(-1)} />
        <IconButton
          name="roundTripBack"
          label={strings.roundTripBack}
          isDisabled={isAtStart}
          onPress={() => goByRoundTrip(-1)}
        />
        <IconButton name="back" label={strings.back} isDisabled={isAtStart} onPress={() => step(-1)} />
        <IconButton
          name={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? strings.pause : strings.play}
          onPress={togglePlaying}
        />
        <IconButton name="forward" label={strings.forward} isDisabled={isAtEnd} onPress={() => step(1)} />
        <IconButton
          name="roundTripOn"
          label={strings.roundTripOn}
          isDisabled={isAtEnd}
          onPress={() => goByRoundTrip(1)}
        />
        <IconButton name="last" label={strings.last} isDisabled={isAtEnd} onPress={() => goTo(last)} />
        {/* Where there is no room for both beside the buttons, both go to a line of their own. */}
        <div className="flex min-w-52 flex-1 items-center gap-1.5">
          <Scrubber store={store} run={run} locale={locale} onKeyDown={byKey} />
          <label className="flex items-center gap-1.5 text-ink-muted text-xs">
            {strings.speed}
            <select
              value={speed}
              onChange={(event) => store.setSpeed(Number(event.target.value))}
              className="min-h-9 rounded-md border border-line bg-surface-raised px-1.5 font-mono text-ink text-xs"
            >
              {SPEEDS.map((it) => (
                <option key={it} value={it}>
                  {it}×
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <Said ref={said} store={store} locale={locale} isQuiet={isPlaying} />
    </fieldset>
  )
}

/** What a press says where it ends where the last one did. */
interface Said {
  /** Lets the next words stand in the other place. */
  readonly turn: () => void
  readonly say: () => void
}

/**
 * Where the run is, for who looks and who listens. The text stands in one of two places, in turn: so a step that ends where the last
 * one did is spoken again.
 */
function Said({
  ref,
  store,
  locale,
  isQuiet,
}: {
  ref: Ref<Said>
  store: SceneStore
  locale: Locale
  isQuiet: boolean
}) {
  const outputs = useRef<HTMLDivElement>(null)
  const place = useRef(0)
  const [first] = useState(() => stepText(store, locale))
  const say = useCallback(() => {
    for (const [index, output] of [...(outputs.current?.children ?? [])].entries()) {
      const text = index === place.current ? stepText(store, locale) : ''
      if (output.textContent !== text) output.textContent = text
    }
  }, [store, locale])
  useImperativeHandle(
    ref,
    () => ({
      turn: () => {
        place.current = 1 - place.current
      },
      say,
    }),
    [say],
  )
  useEffect(() => onStep(store, say), [store, say])
  return (
    <div ref={outputs} className="mt-1 min-h-15 text-ink-muted text-sm @md:min-h-10 @3xl:min-h-6">
      <output className="block" aria-live={isQuiet ? 'off' : 'polite'}>
        {first}
      </output>
      <output className="block" aria-live={isQuiet ? 'off' : 'polite'} />
    </div>
  )
}

function IconButton({
  name,
  label,
  isDisabled = false,
  onPress,
}: {
  name: IconName
  label: string
  isDisabled?: boolean
  onPress: () => void
}) {
  // A button that the reader has just pressed keeps the focus at the end of the run: it says so and stays.
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onPress}
      className="flex size-9 cursor-pointer items-center justify-center rounded-md border border-line bg-surface-raised text-ink hover:border-ink-muted aria-disabled:cursor-default aria-disabled:opacity-45"
    >
      <Icon name={name} />
    </button>
  )
}
