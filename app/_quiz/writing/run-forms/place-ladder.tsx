'use client'

import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { createSceneStore, type SceneStore } from '#app/_scene/store'
import type { Locale } from '#app/_ui/locale'
import { Ladder } from '#app/_widgets/ladder/ladder'
import type { Trace } from '#engine/trace/format'

/** Where in a run: a segment, an event, or a time in nanoseconds. */
type PlaceInRun = { readonly segment: number } | { readonly event: number } | { readonly ns: number }

interface Props {
  readonly trace: Trace
  readonly asks: 'segment' | 'moment'
  /** What is shown as chosen. */
  readonly at: PlaceInRun | null
  readonly onPick: (at: { readonly segment: number } | { readonly ns: number }) => void
  readonly label: string
  readonly locale: Locale
}

/** A run in which the author of a question shows the place that is right. */
export function PlaceLadder({ trace, asks, at, onPick, label, locale }: Props) {
  const store = useMemo(() => createSceneStore(trace), [trace])
  const isShowing = useRef(false)
  const pick = useEffectEvent((place: { readonly segment: number } | { readonly ns: number }) => {
    // What was chosen elsewhere is shown here, and not chosen a second time.
    if (!isShowing.current) onPick(place)
  })
  const show = useEffectEvent(() => {
    if (at === null) return
    isShowing.current = true
    goTo(store, at)
    isShowing.current = false
  })
  const place = JSON.stringify(at)
  useEffect(() => show(), [store, place])
  useEffect(() => {
    if (asks === 'moment') return store.onTime((ns) => pick({ ns }))
    return store.subscribe(() => {
      const { run, selection } = store.get()
      const segment = selection === null ? undefined : run.trace.transmissions[selection]?.segment
      if (segment !== undefined) pick({ segment })
    })
  }, [store, asks])
  return <Ladder isChangeable={false} label={label} locale={locale} store={store} />
}

function goTo(store: SceneStore, at: PlaceInRun): void {
  if ('ns' in at) store.seek(at.ns)
  else if ('event' in at) store.selectEvent(at.event)
  else {
    const transmission = store.get().run.trace.transmissions.findIndex(({ segment }) => segment === at.segment)
    if (transmission >= 0) store.select(transmission)
  }
}
