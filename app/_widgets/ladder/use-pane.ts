'use client'

import { type RefObject, useLayoutEffect } from 'react'
import type { SceneStore } from '#app/_scene/store'
import { AT_REST_MS } from '../at-rest'
import { cursorY } from './cursor-place'
import { LayerInPage } from './layer-in-page'
import type { LadderLayout } from './layout'
import type { DrawnPiece, LayerName } from './piece-markup'
import { WIDE, type Width } from './room'
import { isIn, PANE, shownAt } from './window'

const LAYERS: readonly LayerName[] = ['times', 'lines', 'labels']

/** So much of what has happened, and of what comes next, stays in view beside the cursor. */
const BESIDE = 120

/**
 * Keeps in the page what of a long drawing is in view in its pane, and the cursor in view, once the reader moves it.
 *
 * All by reference: between two steps of the scrubber there is time to put a few nodes into the page, and not for React to find out
 * which. Where a pane stands cannot be asked for, nor can it be moved, without laying out what has changed in the page. So it is asked
 * only when the reader has scrolled it, and it goes where the cursor went before anything else does; what that brings into view is
 * drawn in the next frame, still before the page is painted.
 * What is only near is drawn once the cursor rests: a reader who drags it will not scroll in the same moment.
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
    const layers = LAYERS.flatMap((name) => {
      const layer = element.querySelector(`[data-layer=${name}]`)
      return layer ? [new LayerInPage(layer, name)] : []
    })
    let width = widthOf(element)
    let top = element.scrollTop
    /** Where the pane was when what is in view in it was put into the page. */
    let drawnAt = top
    let frame = 0
    let pause: ReturnType<typeof setTimeout> | undefined
    /** The pane was scrolled from here, and will say so. */
    let isOurs = false
    const show = (around?: number) => {
      const shown = shownAt(top, around)
      const wanted = pieces.filter((piece) => isIn(piece, shown))
      for (const layer of layers) layer.show(wanted, width)
    }
    const fit = () => {
      const before = width
      width = widthOf(element)
      if (width === before) return
      for (const layer of layers) layer.clear()
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
      pause = setTimeout(show, AT_REST_MS)
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
