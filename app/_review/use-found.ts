'use client'

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { ReviewRecord } from '#app/_progress/store'
import { type FoundQuestion, findQuestion } from './find-question'

export type Found = FoundQuestion | { readonly kind: 'failed'; readonly why: string }

/** The questions that records are about, each looked for once; what is not in the map is still looked for. */
export function useFound(ids: readonly string[], reviews: Readonly<Record<string, ReviewRecord>>) {
  const [found, setFound] = useState<ReadonlyMap<string, Found>>(new Map())
  const key = ids.join('\n')
  const find = useEffectEvent((id: string) => {
    const record = reviews[id]
    if (record === undefined || found.has(id)) return
    const keep = (it: Found) => setFound((before) => new Map(before).set(id, it))
    findQuestion(id, record).then(keep, (error: unknown) =>
      keep({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
  })
  const [tries, setTries] = useState(0)
  // Another try looks for what failed.
  useEffect(() => {
    for (const id of key === '' ? [] : key.split('\n')) find(id)
  }, [key, tries])
  const again = useCallback(() => {
    setFound((before) => new Map([...before].filter(([, { kind }]) => kind !== 'failed')))
    setTries((before) => before + 1)
  }, [])
  return { found, again }
}
