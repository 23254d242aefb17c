'use client'

import { type RefObject, useEffect } from 'react'
import type { SceneStore, Span } from '#app/_scene/store'
import { timeAt } from './axis'
import { within } from './span'

/** A place in a plot: a part of its width, and pixels down. */
export interface Place {
  readonly part: number
  readonly width: number
  readonly y: number
}

/** So far a pointer moves before it means a part of the time and not a place. */
const DRAG = 8

/**
 * A press chooses a place; a drag across chooses a part of the time, which all plots of the scene then show. Who has no pointer has
 * buttons and the table.
 *
 * @param band what shows the part that is being chosen; it is moved by reference
 */
export function usePlotPointer(
  pane: RefObject<HTMLElement | null>,
  band: RefObject<HTMLElement | null>,
  {
    store,
    span,
    whole,
    onPick,
    onHover,
  }: {
    store: SceneStore
    span: Span
    whole: Span
    onPick: (place: Place) => void
    onHover?: ((place: Place | null) => void) | undefined
  },
): void {
  useEffect(() => {
    const plot = pane.current
    if (!plot) return
    let began: Place | null = null
    const placeOf = ({ clientX, clientY }: PointerEvent): Place => {
      const { left, top, width } = plot.getBoundingClientRect()
      return { part: Math.min(Math.max((clientX - left) / width, 0), 1), width, y: clientY - top }
    }
    const isDrag = (from: Place, to: Place) => Math.abs(to.part - from.part) * to.width > DRAG
    const showBand = (to: Place | null) => {
      if (!band.current) return
      const isShown = began !== null && to !== null && isDrag(began, to)
      band.current.style.visibility = isShown ? 'visible' : 'hidden'
      if (!isShown || !began || !to) return
      band.current.style.left = `${Math.min(began.part, to.part) * 100}%`
      band.current.style.width = `${Math.abs(to.part - began.part) * 100}%`
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      began = placeOf(event)
      plot.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent) => {
      const place = placeOf(event)
      if (began) showBand(place)
      else if (event.pointerType === 'mouse') onHover?.(place)
    }
    const up = (event: PointerEvent) => {
      if (!began) return
      const [from, to] = [began, placeOf(event)]
      began = null
      showBand(null)
      if (!isDrag(from, to)) return onPick(to)
      const parts = [from.part, to.part].sort((a, b) => a - b)
      store.setSpan(within({ from: timeAt(span, parts[0] ?? 0), until: timeAt(span, parts[1] ?? 1) }, whole))
    }
    const cancel = () => {
      began = null
      showBand(null)
      onHover?.(null)
    }
    plot.addEventListener('pointerdown', down)
    plot.addEventListener('pointermove', move)
    plot.addEventListener('pointerup', up)
    plot.addEventListener('pointercancel', cancel)
    plot.addEventListener('pointerleave', cancel)
    return () => {
      plot.removeEventListener('pointerdown', down)
      plot.removeEventListener('pointermove', move)
      plot.removeEventListener('pointerup', up)
      plot.removeEventListener('pointercancel', cancel)
      plot.removeEventListener('pointerleave', cancel)
    }
  }, [pane, band, store, span, whole, onPick, onHover])
}
