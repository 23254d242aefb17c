'use client'

import { useEffect, useRef, useState } from 'react'
import { recordSitting } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import type { Sitting } from './sitting'

interface Kept {
  /** False while it is being read. */
  readonly isReady: boolean
  /** As it stands here, or in another tab where that changed it later. */
  readonly sitting: Sitting | null
  /** Says what it becomes from what it is by then. */
  readonly change: (next: (before: Sitting | null) => Sitting | null) => void
}

/**
 * The sitting of a bank, kept with each change. What is written here shows at once; the browser's storage follows, one write at a time.
 *
 * @param key what it is kept under
 */
export function useSitting(key: string): Kept {
  const { ready, sittings } = useProgress()
  const kept = Object.hasOwn(sittings, key) ? (sittings[key] ?? null) : null
  const [own, setOwn] = useState<Sitting | null>(null)
  const sitting = latest(own, kept)
  const current = useRef(sitting)
  useEffect(() => {
    current.current = sitting
  }, [sitting])
  const toKeep = useRef<Sitting | null>(null)
  const isWriting = useRef(false)

  const write = async () => {
    if (isWriting.current) return
    isWriting.current = true
    while (toKeep.current) {
      const next = toKeep.current
      toKeep.current = null
      // Where the browser refuses, the course's own notice says so, and the page goes on.
      await recordSitting(key, next).catch(() => undefined)
    }
    isWriting.current = false
  }
  return {
    isReady: ready,
    sitting,
    change: (become) => {
      const next = become(current.current)
      if (next === null || next === current.current) return
      current.current = next
      setOwn(next)
      toKeep.current = next
      void write()
    },
  }
}

function latest(a: Sitting | null, b: Sitting | null): Sitting | null {
  if (a === null || b === null) return a ?? b
  return b.changedAt > a.changedAt ? b : a
}
