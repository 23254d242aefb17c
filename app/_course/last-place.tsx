'use client'

import Link from 'next/link'
import { useProgress } from '../_progress/use-progress'

/** A page that somebody may have been at: its title and path. */
export interface Place {
  readonly title: string
  readonly href: string
}

interface Props {
  /** By kind and slug: `lesson:sequence-arithmetic`. */
  readonly places: Readonly<Record<string, Place>>
  readonly begin: string
  readonly lastAt: string
}

/** One line in one place: how to begin, or the way back to where the reader was. */
export function LastPlace({ places, begin, lastAt }: Props) {
  const { lastVisited } = useProgress()
  const place = lastVisited === null ? undefined : places[`${lastVisited.kind}:${lastVisited.slug}`]
  if (place === undefined) return <p className="text-ink-muted">{begin}</p>
  return (
    <p>
      {lastAt}{' '}
      <Link className="link font-medium" href={place.href}>
        {place.title}
      </Link>
    </p>
  )
}
