import Link from 'next/link'
import { pageIn } from '#app/_ui/href'
import type { ExerciseStrings } from './exercise-strings'
import type { Place, Places } from './places'

interface Props {
  readonly places: Places
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
}

/** The way to the exercises before and after this one. */
export function Neighbours({ places: { previous, next }, locale, say }: Props) {
  if (previous === null && next === null) return null
  return (
    <nav
      aria-label={say.neighbours}
      className="mt-8 flex flex-wrap justify-between gap-x-8 gap-y-3 border-line border-t pt-4"
    >
      {previous && <Neighbour arrow="←" locale={locale} place={previous} words={say.previous} />}
      {next && <Neighbour arrow="→" locale={locale} place={next} right words={say.next} />}
    </nav>
  )
}

interface NeighbourProps {
  readonly place: Place
  readonly words: string
  readonly arrow: string
  readonly locale: 'en' | 'zh'
  readonly right?: boolean
}

function Neighbour({ place, words, arrow, locale, right = false }: NeighbourProps) {
  return (
    <Link
      className={`group block min-w-0 py-1 ${right ? 'ml-auto text-right' : ''}`}
      href={pageIn(locale, `exercises/${place.slug}`)}
    >
      <span className="label block">{right ? `${words} ${arrow}` : `${arrow} ${words}`}</span>
      <span className="link">{place.title}</span>
    </Link>
  )
}
