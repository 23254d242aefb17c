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

/** So much of what has happened, and of what comes next, stays in view beside the cursor. */
const BESIDE = 120

/**
 * Keeps in the page what of a long drawing is in view in its pane, and the cursor in view, once the reader moves it.
 *
 * All by reference: between two steps of the scrubber there is time to put a few nodes into the page, and not for React to find out
 * which. Where a pane stands cannot be asked for, nor can it be moved, without laying out what has changed in the page. So it is asked
 * only when the reader has scrolled it, and it goes where the cursor went before anything else does; the arrows that this brings into
 * view are drawn in the next frame, still before the page is painted, and their labels in the one after it, so that neither is late.
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
    const layers = (...names: readonly LayerName[]) =>
      names.flatMap((name) => {
        const layer = element.querySelector(`[data-layer=${name}]`)
        return layer ? [new LayerInPage(layer, name)] : []
      })
    const arrows = layers('times', 'lines')
    const labels = layers('labels')
    let width = widthOf(element)
    let top = element.scrollTop
    /** Where the pane was when what is in view in it was put into the page. */
    let drawnAt = top
    let frame = 0
    let labelFrame = 0
    let pause: ReturnType<typeof setTimeout> | undefined
    /** The pane was scrolled from here, and will say so. */
    let isOurs = false
    const show = (parts: readonly LayerInPage[], wanted: readonly DrawnPiece[]) => {
      for (const layer of parts) layer.show(wanted, width)
    }
    const inView = (around?: number) => {
      const shown = shownAt(top, around)
      return pieces.filter((piece) => isIn(piece, shown))
    }
    const showAll = () => {
      cancelAnimationFrame(labelFrame)
      show([...arrows, ...labels], inView())
    }
    const fit = () => {
      const before = width
      width = widthOf(element)
      if (width === before) return
      for (const layer of [...arrows, ...labels]) layer.clear()
      showAll()
    }
    const look = () => {
      if (!isOurs) {
        top = element.scrollTop
        drawnAt = top
        showAll()
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
      const wanted = inView(0)
      show(arrows, wanted)
      cancelAnimationFrame(labelFrame)
      labelFrame = requestAnimationFrame(() => show(labels, wanted))
      clearTimeout(pause)
      pause = setTimeout(showAll, AT_REST_MS)
    }
    const stop = store.onTime(() => {
      if (frame !== 0) return
      // At once, while the page is as it was drawn last: once anything in it has changed, it is laid out anew before it scrolls.
      scroll()
      frame = requestAnimationFrame(follow)
    })
    showAll()
    const resize = new ResizeObserver(fit)
    resize.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      cancelAnimationFrame(labelFrame)
      clearTimeout(pause)
      resize.disconnect()
      element.removeEventListener('scroll', look)
      stop()
    }
  }, [store, layout, pane, pieces, isLong])
}

const widthOf = (element: HTMLElement): Width => (element.offsetWidth >= WIDE ? 'wide' : 'narrow')
