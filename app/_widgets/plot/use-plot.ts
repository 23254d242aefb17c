'use client'

import { useMemo, useState } from 'react'
import type { Run } from '#app/_scene/run'
import type { SceneStore, Span } from '#app/_scene/store'
import { type Stream, streamsFrom } from '#app/_scene/stream'
import { useScene } from '#app/_scene/use-scene'
import { shownSpan, wholeSpan } from './span'

/** The run of a scene and the part of its time that plots show. */
export function usePlot(store: SceneStore): { readonly run: Run; readonly whole: Span; readonly span: Span } {
  const run = useScene(store, (state) => state.run)
  const chosen = useScene(store, (state) => state.span)
  const whole = useMemo(() => wholeSpan(run), [run])
  const span = useMemo(() => shownSpan(chosen, whole), [chosen, whole])
  return { run, whole, span }
}

/** What is sent from a host: the first of its connections that sends anything, until the reader chooses another. */
export function useStream(run: Run, from: string) {
  const [chosen, choose] = useState<string | null>(null)
  const streams = useMemo(() => streamsFrom(run.trace, from), [run, from])
  const stream: Stream | null = streams.find(({ endpoint }) => endpoint === chosen) ?? streams[0] ?? null
  return { streams, stream, choose }
}
