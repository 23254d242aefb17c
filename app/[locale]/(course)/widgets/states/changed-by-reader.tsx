'use client'

import { useEffect } from 'react'
import { useSceneOfPage } from '#app/_scene/scenes'
import type { Change } from '#engine/scenario/rerun'
import type { Scenario } from '#engine/scenario/schema'

/** Changes a segment of its scene, as a reader does by the menu. */
export function ChangedByReader({ segment, change }: { segment: number; change: Change }) {
  const { store } = useSceneOfPage()
  useEffect(() => {
    if (store.get().runs.length === 1) store.edit(segment, change)
  }, [store, segment, change])
  return null
}

/** Asks its scene for a run that the engine refuses. */
export function RefusedRun({ scenario }: { scenario: Scenario }) {
  const { store } = useSceneOfPage()
  useEffect(() => {
    store.rerun(scenario, { kind: 'scenario' })
  }, [store, scenario])
  return null
}
