'use client'

import { useEffect, useEffectEvent, useState } from 'react'

export type AskedOf<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly value: Value }
  | { readonly kind: 'failed'; readonly why: string }

const WAITING: AskedOf<never> = { kind: 'waiting' }

/**
 * What a promise comes to, asked for anew whenever the key is another one.
 *
 * @param key says what is asked; null asks nothing
 */
export function useAsked<Value>(key: string | null, ask: () => Promise<Value>): AskedOf<Value> {
  const [known, setKnown] = useState<{ readonly key: string; readonly asked: AskedOf<Value> } | null>(null)
  const askNow = useEffectEvent(ask)
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    const keep = (asked: AskedOf<Value>) => {
      if (isWanted) setKnown({ key, asked })
    }
    askNow().then(
      (value) => keep({ kind: 'here', value }),
      (error: unknown) => keep({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  return known?.key === key ? known.asked : WAITING
}
