import { type RefObject, useEffect } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { MenuRequest } from '../segment-menu/segment-menu'
import type { Drawing } from './drawing'
import { nearestFlight } from './nearest'
import { WIDE } from './room'

/** A finger that rests so long, in milliseconds, asks for the menu; one that moves further, in pixels, scrolls. */
const HOLD_MS = 450
const STILL = 10

/**
 * A press in the drawing selects the nearest segment; one more on it, the other button of the mouse, or a finger that rests on it asks
 * what to do to it. Who has no pointer has the table.
 */
export function usePointer(
  store: SceneStore,
  drawing: Drawing,
  plot: RefObject<HTMLDivElement | null>,
  onMenu: ((request: MenuRequest) => void) | undefined,
) {
  useEffect(() => {
    const element = plot.current
    if (!element) return
    const transmissionAt = ({ clientX, clientY }: MouseEvent): number | null => {
      const box = element.querySelector('[data-rail]')?.closest('svg')?.getBoundingClientRect()
      if (!box) return null
      const point = { x: clientX - box.left, y: clientY - box.top }
      const width = element.clientWidth >= WIDE ? 'wide' : 'narrow'
      const nearest = nearestFlight(drawing, point, box.width, width)?.flight
      return nearest?.kind === 'segment' ? nearest.transmission : null
    }
    /** What a resting finger asks for; it gets it once it is lifted, since to lift it beside an open menu would close that again. */
    let held: MenuRequest | null = null
    let finger: { readonly x: number; readonly y: number; readonly rests: ReturnType<typeof setTimeout> } | null = null
    const hold = (event: MouseEvent) => {
      const transmission = transmissionAt(event)
      if (transmission === null) return
      if (store.get().selection !== transmission) store.select(transmission)
      held = { transmission, x: event.clientX, y: event.clientY }
    }
    const letGo = () => {
      clearTimeout(finger?.rests)
      finger = null
    }
    const down = (event: PointerEvent) => {
      held = null
      letGo()
      if (!onMenu || event.pointerType === 'mouse') return
      finger = { x: event.clientX, y: event.clientY, rests: setTimeout(() => hold(event), HOLD_MS) }
    }
    const move = (event: PointerEvent) => {
      if (!finger || Math.hypot(event.clientX - finger.x, event.clientY - finger.y) <= STILL) return
      held = null
      letGo()
    }
    const up = () => {
      letGo()
      const request = held
      if (request) setTimeout(() => onMenu?.(request))
    }
    const press = (event: MouseEvent) => {
      // The click that ends a long touch is not one more press.
      if (held) return
      const transmission = transmissionAt(event)
      if (transmission === null) return
      const isAgain = store.get().selection === transmission
      if (!isAgain) store.select(transmission)
      else onMenu?.({ transmission, x: event.clientX, y: event.clientY })
    }
    const ask = (event: MouseEvent) => {
      if (!onMenu || transmissionAt(event) === null) return
      event.preventDefault()
      if (held) return
      hold(event)
      // With a finger on the glass the menu waits for it to be lifted.
      if (!finger && held) onMenu(held)
    }
    const listeners = [
      ['click', press],
      ['contextmenu', ask],
    ] as const
    const pointers = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', up],
    ] as const
    for (const [name, listener] of listeners) element.addEventListener(name, listener)
    for (const [name, listener] of pointers) element.addEventListener(name, listener)
    return () => {
      letGo()
      for (const [name, listener] of listeners) element.removeEventListener(name, listener)
      for (const [name, listener] of pointers) element.removeEventListener(name, listener)
    }
  }, [store, drawing, plot, onMenu])
}
