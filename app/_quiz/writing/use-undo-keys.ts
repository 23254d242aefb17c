'use client'

import { useEffect, useEffectEvent } from 'react'

/** Ctrl or ⌘ with Z undoes, with Shift does again (or Ctrl with Y), also in a field: its own undo knows nothing of the other fields. */
export function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  const byKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
    const key = event.key.toLowerCase()
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey)
    if (key !== 'z' && !isRedo) return
    event.preventDefault()
    if (isRedo) onRedo()
    else onUndo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => byKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
