'use client'

import { type RefObject, useEffect, useState } from 'react'

/** More rows than this are put into the page only as they come into view. */
export const MOST_ROWS = 300
/** Then each row is one line, this high in pixels. */
export const ROW = 32
/** So many rows before and after those in view are there too. */
const AROUND = 6
const IN_PANE = 9

interface RowsInView {
  readonly first: number
  /** The first that is not there any more. */
  readonly last: number
}

/** Which rows of a long table to put into the page; of a short one all. */
export function useRowsInView(pane: RefObject<HTMLElement | null>, count: number): RowsInView {
  const isLong = count > MOST_ROWS
  const [inView, setInView] = useState<RowsInView>({ first: 0, last: IN_PANE + AROUND })
  useEffect(() => {
    const element = pane.current
    if (!isLong || !element) return
    const look = () => {
      // In steps of a few rows, so that most movements of the pane change nothing.
      const top = Math.floor(element.scrollTop / ROW / AROUND) * AROUND
      const first = Math.max(0, top - AROUND)
      const last = Math.min(count, top + Math.ceil(element.clientHeight / ROW) + 2 * AROUND)
      setInView((before) => (before.first === first && before.last === last ? before : { first, last }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [pane, isLong, count])
  return isLong ? inView : { first: 0, last: count }
}
