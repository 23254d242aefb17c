'use client'

import { useSyncExternalStore } from 'react'

/** What stands behind the address, with its `#`; null on the server and in the first frame, which cannot know it. */
export const useLocationHash = (): string | null =>
  useSyncExternalStore(
    onHash,
    () => location.hash,
    () => null,
  )

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
