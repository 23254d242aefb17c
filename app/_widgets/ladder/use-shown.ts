'use client'

import { type RefObject, startTransition, useEffect, useState } from 'react'
import { piecesInView, type Shown } from './window'

/** How high the pane of a long drawing is, in pixels. */
export const PANE = 576

const EVERYTHING: Shown = { first: 0, last: Number.POSITIVE_INFINITY }
const BEGINNING = piecesInView(0, PANE)

/** Which pieces of a drawing are in view. Without a pane all are. */
export function useShown(pane: RefObject<HTMLElement | null>, hasPane: boolean): Shown {
  const [shown, setShown] = useState(BEGINNING)
  useEffect(() => {
    const element = pane.current
    if (!hasPane || !element) return
    const look = () => {
      const next = piecesInView(element.scrollTop, element.clientHeight)
      // The pane goes on scrolling while the pieces are drawn.
      startTransition(() =>
        setShown((before) => (before.first === next.first && before.last === next.last ? before : next)),
      )
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [pane, hasPane])
  return hasPane ? shown : EVERYTHING
}
