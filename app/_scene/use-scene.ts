'use client'

import { useSyncExternalStore } from 'react'
import type { SceneState, SceneStore } from './store'

/** One part of where the reader is. The component renders anew only when that part changes. */
export function useScene<Part>(store: SceneStore, part: (state: SceneState) => Part): Part {
  const read = () => part(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}
