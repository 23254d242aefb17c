'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Does what was pressed before the script came, as soon as `ready`. The button carries `data-early` in the page that the
 * server wrote.
 */
export function useEarlyPress(button: RefObject<HTMLButtonElement | null>, ready = true): void {
  useEffect(() => {
    const element = button.current
    if (!ready || !element?.hasAttribute('data-early')) return
    element.removeAttribute('data-early')
    if (!element.hasAttribute('data-pressed')) return
    element.removeAttribute('data-pressed')
    element.click()
  }, [button, ready])
}
