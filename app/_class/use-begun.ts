'use client'

import { useEffect, useState } from 'react'
import { type DraftVersion, flushDrafts, onDraftElsewhere, readDraft } from '#app/_progress/store'
import type { AssignedExercise } from './class-exercise'

/** What was written for each exercise, by slug; a draft that is the starter is none. */
export type Begun = ReadonlyMap<string, DraftVersion>

/** Reads what stands in the editors now. Rejects where the browser cannot read it. */
export async function readBegun(exercises: readonly AssignedExercise[]): Promise<Begun> {
  await flushDrafts()
  const drafts = await Promise.all(
    exercises.map(async ({ slug, starter }) => ({ slug, starter, draft: await readDraft(draftKey(slug)) })),
  )
  return new Map(
    drafts.flatMap(({ slug, starter, draft }) => (draft === null || draft.text === starter ? [] : [[slug, draft]])),
  )
}

/** The same, in step with every tab; null while it is being read. */
export function useBegun(exercises: readonly AssignedExercise[]): Begun | null {
  const [begun, setBegun] = useState<Begun | null>(null)

  useEffect(() => {
    let isOver = false
    const read = () => {
      // Where it cannot be read, the download says so.
      readBegun(exercises).then(
        (now) => isOver || setBegun(now),
        () => {},
      )
    }
    read()
    const ends = exercises.map(({ slug }) => onDraftElsewhere(draftKey(slug), read))
    // A page that slept has heard nothing of other tabs.
    addEventListener('pageshow', read)
    document.addEventListener('visibilitychange', read)
    return () => {
      isOver = true
      for (const end of ends) end()
      removeEventListener('pageshow', read)
      document.removeEventListener('visibilitychange', read)
    }
  }, [exercises])

  return begun
}

/** Where the exercise's page keeps its draft. */
const draftKey = (slug: string): string => `exercise/${slug}`
