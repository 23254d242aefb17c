import { EXERCISES } from '#app/_course/course-map'

export interface Place {
  readonly slug: string
  readonly title: string
}

/** Where one can go from an exercise. */
export interface Places {
  /** Null where the lesson is not written yet. */
  readonly lesson: string | null
  readonly previous: Place | null
  readonly next: Place | null
}

/** The exercises before and after one, in the order of the course. */
export function neighboursOf(slug: string, locale: 'en' | 'zh'): Pick<Places, 'previous' | 'next'> {
  const index = EXERCISES.findIndex((entry) => entry.slug === slug)
  const at = (place: number): Place | null => {
    const entry = index === -1 ? undefined : EXERCISES[place]
    return entry === undefined ? null : { slug: entry.slug, title: entry.title[locale] }
  }
  return { previous: at(index - 1), next: at(index + 1) }
}
