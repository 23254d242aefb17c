import { type RefObject, useEffect } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { MenuRequest } from '../segment-menu/segment-menu'
import type { Drawing } from './drawing'
import { nearestFlight } from './nearest'
import { WIDE } from './room'

/**
 * A press in the drawing selects the nearest segment; one more on it, or the other button of the mouse, asks what to do to it. Who has no
 * pointer has the table.
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
    const press = (event: MouseEvent) => {
      const transmission = transmissionAt(event)
      if (transmission === null) return
      const isOther = event.type === 'contextmenu'
      const isAgain = store.get().selection === transmission
      if (!isAgain) store.select(transmission)
      if (!onMenu || !(isOther || isAgain)) return
      event.preventDefault()
      onMenu({ transmission, x: event.clientX, y: event.clientY })
    }
    element.addEventListener('click', press)
    element.addEventListener('contextmenu', press)
    return () => {
      element.removeEventListener('click', press)
      element.removeEventListener('contextmenu', press)
    }
  }, [store, drawing, plot, onMenu])
}
