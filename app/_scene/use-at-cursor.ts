'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { SceneState, SceneStore } from './store'

/**
 * Something that depends on where the cursor stands, also between two moments. The component renders anew only when it changes.
 *
 * @param read asked many times a second while time moves, so it must be quick
 */
export function useAtCursor<Value extends string | number | boolean | null>(
  store: SceneStore,
  read: (state: SceneState) => Value,
): Value {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stopTime = store.onTime(listener)
      const stop = store.subscribe(listener)
      return () => {
        stopTime()
        stop()
      }
    },
    [store],
  )
  const now = () => read(store.get())
  return useSyncExternalStore(subscribe, now, now)
}
