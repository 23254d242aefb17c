'use client'

import { useSyncExternalStore } from 'react'
import { NOTHING_YET } from './snapshot'
import { getProgress, type ProgressSnapshot, subscribeToProgress } from './store'

/** The progress as it stands, in step with every tab. Not `ready` on the server and in the first frame. */
export function useProgress(): ProgressSnapshot {
  return useSyncExternalStore(subscribeToProgress, getProgress, () => NOTHING_YET)
}
