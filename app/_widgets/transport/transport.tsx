'use client'

import { useEffect } from 'react'
import { momentSentence } from '#app/_scene/moment-sentence'
import { useSceneOfPage } from '#app/_scene/scenes'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { NEEDS_SCRIPT } from '../needs-script'
import { Icon, type IconName } from './icon'
import { transportStrings } from './transport-strings'

/** A millisecond of the run takes 30 of the reader's, between these bounds, so that a long wait is not waited for. */
const SLOWER = 30
const SHORTEST_MS = 250
const LONGEST_MS = 1300

/** Steps, plays and scrubs a run. */
export function Transport() {
  const { store, locale, title } = useSceneOfPage()
  const strings = transportStrings[locale]
  const run = useScene(store, (state) => state.run)
  const moment = useScene(store, (state) => state.moment)
  const isPlaying = useScene(store, (state) => state.isPlaying)
  const last = run.moments.length - 1
  useEffect(() => (isPlaying ? play(store) : undefined), [store, run, isPlaying])

  const goTo = (to: number) => {
    store.setPlaying(false)
    store.goTo(to)
  }
  const togglePlaying = () => {
    if (!isPlaying && moment >= last) store.goTo(-1)
    store.setPlaying(!isPlaying)
  }
  const sentence = momentSentence(run.trace, run.moments[moment], locale)
  return (
    <fieldset className={`m-0 my-2 min-w-0 border-0 p-0 ${NEEDS_SCRIPT}`}>
      <legend className="sr-only">{strings.title(title)}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        <IconButton name="first" label={strings.first} isDisabled={moment < 0} onPress={() => goTo(-1)} />
        <IconButton name="back" label={strings.back} isDisabled={moment < 0} onPress={() => goTo(moment - 1)} />
        <IconButton
          name={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? strings.pause : strings.play}
          onPress={togglePlaying}
        />
        <IconButton
          name="forward"
          label={strings.forward}
          isDisabled={moment >= last}
          onPress={() => goTo(moment + 1)}
        />
        <IconButton name="last" label={strings.last} isDisabled={moment >= last} onPress={() => goTo(last)} />
        <input
          type="range"
          min={-1}
          max={last}
          value={moment}
          onChange={(event) => goTo(Number(event.target.value))}
          aria-label={strings.scrub}
          aria-valuetext={strings.step(moment + 1, last + 1, sentence)}
          className="h-8 min-w-24 flex-1 accent-accent"
        />
      </div>
      <output
        className="mt-1 block min-h-10 text-ink-muted @3xl:min-h-6 text-sm"
        aria-live={isPlaying ? 'off' : 'polite'}
      >
        {strings.step(moment + 1, last + 1, sentence)}
      </output>
    </fieldset>
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

/** Moves the cursor from moment to moment until the end; who wants less motion sees steps. */
function play(store: SceneStore): () => void {
  const wantsLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  let frame = 0
  let began: number | null = null
  let from = store.get()
  const tick = (now: number) => {
    began ??= now
    const next = from.run.moments[from.moment + 1]
    if (!next) return store.setPlaying(false)
    const length = next.at - from.at
    const lasts = Math.min(Math.max((length / 1_000_000) * SLOWER, SHORTEST_MS), LONGEST_MS)
    const part = (now - began) / lasts
    if (part >= 1) {
      store.goTo(from.moment + 1)
      from = store.get()
      began = now
    } else if (!wantsLessMotion && length > 0) {
      store.seek(from.at + Math.min(part * length, length - 1))
    }
    frame = requestAnimationFrame(tick)
  }
  frame = requestAnimationFrame(tick)
  return () => cancelAnimationFrame(frame)
}
