'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { type Opened, openFragment } from './assignment'

/** What the fragment of the page's address brought; null on the server and in the first frame, which cannot know it. */
export function useFragment(): Opened | null {
  const fragment = useSyncExternalStore(
    onFragment,
    () => location.hash,
    () => null,
  )
  return useMemo(() => (fragment === null ? null : openFragment(fragment)), [fragment])
}

function onFragment(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
