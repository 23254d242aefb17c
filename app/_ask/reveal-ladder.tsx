'use client'

import { useEffect, useMemo } from 'react'
import { goTo, segmentAt } from '#app/_quiz/run-views'
import { createSceneStore, type SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { Ladder } from '#app/_widgets/ladder/ladder'
import { play } from '#app/_widgets/transport/play'
import type { Trace } from '#engine/trace/format'
import type { FoundPlace } from '#exercises/quiz/place-in-run'
import { askStrings } from './ask-strings'

interface Props {
  readonly trace: Trace
  readonly place: FoundPlace | null
  readonly here: string
  readonly label: string
  readonly locale: Locale
}

/** The run, which plays from its beginning to the place that answers, and stops there. Who wants less motion is there at once. */
export function RevealLadder({ trace, place, here, label, locale }: Props) {
  const say = askStrings[locale]
  const store = useMemo(() => createSceneStore(trace), [trace])
  const isPlaying = useScene(store, (state) => state.isPlaying)
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) goTo(store, place)
    else playFromStart(store)
  }, [store, place])
  useEffect(() => {
    if (!isPlaying) return
    const stop = play(store)
    const unlisten = store.onTime((at) => {
      if (place === null || at < place.at) return
      stop()
      store.setPlaying(false)
      goTo(store, place)
    })
    return () => {
      stop()
      unlisten()
    }
  }, [store, isPlaying, place])
  const segment = place === null ? null : segmentAt(trace, place)
  return (
    <>
      <Ladder
        isChangeable={false}
        label={label}
        locale={locale}
        store={store}
        {...(segment === null ? {} : { mark: { segment, words: here } })}
      />
      <Button
        aria-disabled={isPlaying}
        className="mt-3 print:hidden"
        onClick={() => {
          if (!isPlaying) playFromStart(store)
        }}
      >
        {say.playAgain}
      </Button>
    </>
  )
}

function playFromStart(store: SceneStore): void {
  store.goTo(-1)
  store.setPlaying(true)
}
