'use client'

import { useMemo } from 'react'
import { useLocationHash } from '#app/_ui/use-location-hash'
import { type Opened, openFragment } from './assignment'

/** What the fragment of the page's address brought; null on the server and in the first frame, which cannot know it. */
export function useFragment(): Opened | null {
  const fragment = useLocationHash()
  return useMemo(() => (fragment === null ? null : openFragment(fragment)), [fragment])
}
