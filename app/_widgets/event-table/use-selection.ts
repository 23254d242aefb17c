'use client'

import { useEffect, useState } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { AT_REST_MS } from '../at-rest'

/**
 * The selected transmission. In a long table it follows once the reader is at rest: bringing rows into the page takes
 * longer than a frame.
 */
export function useSelection(store: SceneStore, isLong: boolean): number | null {
  const selection = useScene(store, (state) => (isLong ? null : state.selection))
  const [settled, setSettled] = useState(() => store.get().selection)
  useEffect(() => {
    if (!isLong) return
    let pause: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(pause)
      pause = setTimeout(() => setSettled(store.get().selection), AT_REST_MS)
    }
    wait()
    const stop = store.subscribe(wait)
    return () => {
      clearTimeout(pause)
      stop()
    }
  }, [store, isLong])
  return isLong ? settled : selection
}
