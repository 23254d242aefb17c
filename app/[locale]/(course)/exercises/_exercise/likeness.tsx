'use client'

import { useEffect, useState } from 'react'
import { type Likeness as Known, likenessesSchema, likenessOf } from '#exercises/grader/likeness'
import type { Verdict } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'
import { InlineText } from './inline-text'

interface Props {
  readonly verdict: Verdict
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
}

/** Says which known mistake the results are those of, where they are those of exactly one. */
export function Likeness({ verdict, locale, say }: Props) {
  const [known, setKnown] = useState<readonly Known[]>([])
  const { slug, status } = verdict
  useEffect(() => {
    let isGone = false
    // Without the list there is nothing to say, and nothing else is missing.
    if (status === 'failed') {
      fetchKnown(slug)
        .then((all) => !isGone && setKnown(all))
        .catch(() => {})
    }
    return () => {
      isGone = true
    }
  }, [slug, status])
  const misconception = likenessOf(verdict, known)?.[locale]
  return (
    <p aria-live="polite" className="mt-3 max-w-[65ch] border-accent border-l-2 pl-3 empty:hidden">
      {misconception !== undefined && (
        <>
          {say.looksLike}
          {locale === 'en' && ' '}
          <InlineText text={misconception} />
        </>
      )}
    </p>
  )
}

const lists = new Map<string, Promise<readonly Known[]>>()

function fetchKnown(slug: string): Promise<readonly Known[]> {
  const list = lists.get(slug) ?? load(slug)
  lists.set(slug, list)
  list.catch(() => lists.delete(slug))
  return list
}

async function load(slug: string): Promise<readonly Known[]> {
  const response = await fetch(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/grader/likenesses/${slug}.json`)
  return likenessesSchema.parse(await response.json())
}
