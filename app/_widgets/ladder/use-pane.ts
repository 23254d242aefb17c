'use client'

import { type RefObject, useLayoutEffect } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { cursorY } from './cursor-place'
import type { LadderLayout } from './layout'
import type { DrawnPiece } from './piece-markup'
import { PiecesInPage } from './pieces-in-page'
import { WIDE, type Width } from './room'
import { isIn, PANE, type Shown, shownAt } from './window'

/** So much of what has happened, and of what comes next, stays in view beside the cursor. */
const BESIDE = 120
/** What is only near is drawn once the cursor rests so long: a reader who drags it will not scroll in the same moment. */
const PAUSE_MS = 120

/**
 * Keeps in the page what of a long drawing is in view in its pane, and the cursor in view, once the reader moves it.
 *
 * All by reference: between two steps of the scrubber there is time to put a few nodes into the page, and not for React to find out
 * which. Where a pane stands cannot be asked for, nor can it be moved, without laying out what has changed in the page. So it is asked
 * only when the reader has scrolled it, and it goes where the cursor went before anything else does; what that brings into view is
 * drawn in the next frame, still before the page is painted.
 */
export function usePane(
  store: SceneStore,
  layout: LadderLayout,
  pane: RefObject<HTMLElement | null>,
  pieces: readonly DrawnPiece[],
  isLong: boolean,
): void {
  useLayoutEffect(() => {
    const element = pane.current
    if (!isLong || !element) return
    const inPage = new PiecesInPage(element)
    let width = widthOf(element)
    let top = element.scrollTop
    let shown: Shown | null = null
    /** Where the pane was when what is in view in it was put into the page. */
    let drawnAt = top
    let frame = 0
    let pause: ReturnType<typeof setTimeout> | undefined
    /** The pane was scrolled from here, and will say so. */
    let isOurs = false
    const show = (around = 1) => {
      const next = shownAt(top, around)
      if (shown?.first === next.first && shown.last === next.last) return
      inPage.change(
        pieces.filter((piece) => isIn(piece, next)),
        width,
      )
      shown = next
    }
    const fit = () => {
      const before = width
      width = widthOf(element)
      if (width === before) return
      inPage.change([], width)
      shown = null
      show()
    }
    const look = () => {
      if (!isOurs) {
        top = element.scrollTop
        drawnAt = top
        show()
      }
      isOurs = false
    }
    /** Brings the cursor into view, if it is not. */
    const scroll = () => {
      const y = cursorY(store, layout)
      const near = y < top + BESIDE ? y - BESIDE : y > top + PANE - BESIDE ? y - PANE + BESIDE : top
      const wanted = Math.round(Math.min(Math.max(near, 0), layout.height - PANE))
      if (wanted === top) return
      top = wanted
      isOurs = true
      element.scrollTop = wanted
    }
    const follow = () => {
      frame = 0
      scroll()
      if (drawnAt === top) return
      drawnAt = top
      show(0)
      clearTimeout(pause)
      pause = setTimeout(() => show(), PAUSE_MS)
    }
    const stop = store.onTime(() => {
      if (frame !== 0) return
      // At once, while the page is as it was drawn last: once anything in it has changed, it is laid out anew before it scrolls.
      scroll()
      frame = requestAnimationFrame(follow)
    })
    show()
    const resize = new ResizeObserver(fit)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(pause)
      resize.disconnect()
      element.removeEventListener('scroll', look)
      stop()
    }
  }, [store, layout, pane, pieces, isLong])
}

const widthOf = (element: HTMLElement): Width => (element.offsetWidth >= WIDE ? 'wide' : 'narrow')
