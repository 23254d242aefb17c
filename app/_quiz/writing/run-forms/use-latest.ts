'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** What was last computed, also while something newer is. */
export interface Latest<Value> {
  readonly value: Value | null
  /** Why there is no value; null where there is one, or none yet. */
  readonly why: string | null
  readonly isWorking: boolean
}

interface Done<Value> {
  readonly key: string
  readonly value: Value | null
  readonly why: string | null
}

/**
 * Computes what a key stands for, one thing at a time: while one is computed, of all that are wanted meanwhile only the last is kept. So a
 * person who types never waits for what was typed before.
 *
 * @param key says what is wanted; null wants nothing, and leaves what there was
 */
export function useLatest<Value>(key: string | null, ask: () => Promise<Value>): Latest<Value> {
  const [done, setDone] = useState<Done<Value> | null>(null)
  const running = useRef(false)
  const next = useEffectEvent(() => {
    if (key === null || running.current || done?.key === key) return
    running.current = true
    const finish = (value: Value | null, why: string | null) => {
      running.current = false
      setDone({ key, value, why })
    }
    ask().then(
      (value) => finish(value, null),
      (error: unknown) => finish(null, error instanceof Error ? error.message : String(error)),
    )
  })
  useEffect(() => next(), [key, done])
  return { value: done?.value ?? null, why: done?.why ?? null, isWorking: key !== null && done?.key !== key }
}
