'use client'

import { type RefObject, useLayoutEffect } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { LadderLayout } from './layout'
import type { DrawnPiece } from './piece-markup'

/** Keeps a long drawing in its pane, as `keepPane` does, which is loaded with the first of them. */
export function usePane(
  store: SceneStore,
  layout: LadderLayout,
  pane: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  pieces: readonly DrawnPiece[],
): void {
  useLayoutEffect(() => {
    // Only a long drawing has a pane.
    if (!pane.current || !content.current) return
    const [its, slides] = [pane.current, content.current]
    let isLeft = false
    let stop = () => {}
    import('./pane').then(({ keepPane }) => {
      if (!isLeft) stop = keepPane(store, layout, its, slides, pieces)
    })
    return () => {
      isLeft = true
      stop()
    }
  }, [store, layout, pane, content, pieces])
}
