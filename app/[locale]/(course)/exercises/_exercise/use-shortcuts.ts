'use client'

import { useEffect, useEffectEvent } from 'react'
import { singleKeysAreOn } from '#app/_ui/single-keys'
import { type Action, actionOf } from './shortcuts'

/** Listens for the shortcuts of a page. What a dialog or the editor has dealt with is no shortcut. */
export function useShortcuts(perform: (action: Action) => void): void {
  const performed = useEffectEvent(perform)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
      const action = actionOf(event, { inText: takesText(event.target), singleKeys: singleKeysAreOn() })
      if (action === null) return
      event.preventDefault()
      performed(action)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=textbox]') !== null)
