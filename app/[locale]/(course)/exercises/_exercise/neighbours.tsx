'use client'

import Link from 'next/link'
import type { Locale } from '#app/_ui/locale'
import { exerciseStrings } from './exercise-strings'
import type { Place } from './places'
import { type Neighbour, useNeighbours } from './use-neighbours'

interface Props {
  readonly slug: string
  readonly course: readonly Place[]
  readonly locale: Locale
}

/** The way to the exercises before and after this one, below it. */
export function Neighbours({ slug, course, locale }: Props) {
  const say = exerciseStrings[locale]
  const { previous, next } = useNeighbours(slug, course, locale)
  if (previous === null && next === null) return null
  return (
    <nav
      aria-label={say.neighbours}
      className="mt-8 flex flex-wrap justify-between gap-x-8 gap-y-3 border-line border-t pt-4"
    >
      {previous && <Titled arrow="←" to={previous} words={say.previous} />}
      {next && <Titled arrow="→" right to={next} words={say.next} />}
    </nav>
  )
}

/** The same above it, among other links. */
export function NeighbourLinks({ slug, course, locale }: Props) {
  const say = exerciseStrings[locale]
  const { previous, next } = useNeighbours(slug, course, locale)
  return (
    <>
      {previous && (
        <Link className="link" href={previous.href} title={previous.title}>
          {say.previous}
        </Link>
      )}
      {next && (
        <Link className="link" href={next.href} title={next.title}>
          {say.next}
        </Link>
      )}
    </>
  )
}

interface TitledProps {
  readonly to: Neighbour
  readonly words: string
  readonly arrow: string
  readonly right?: boolean
}

function Titled({ to, words, arrow, right = false }: TitledProps) {
  return (
    <Link className={`group block min-w-0 py-1 ${right ? 'ml-auto text-right' : ''}`} href={to.href}>
      <span className="label block">{right ? `${words} ${arrow}` : `${arrow} ${words}`}</span>
      <span className="link">{to.title}</span>
    </Link>
  )
}
