export interface Place {
  readonly slug: string
  readonly title: string
}

/** Where one can go from an exercise. */
export interface Places {
  /** Null where the lesson is not written yet. */
  readonly lesson: string | null
  /** Every exercise of the course, in its order. */
  readonly course: readonly Place[]
}

export interface Neighbouring {
  readonly previous: Place | null
  readonly next: Place | null
}

/** The exercises before and after one, along a row of them; none where it is not in it. */
export function neighboursOf(slug: string, along: readonly Place[]): Neighbouring {
  const index = along.findIndex((place) => place.slug === slug)
  const at = (place: number): Place | null => (index === -1 ? null : (along[place] ?? null))
  return { previous: at(index - 1), next: at(index + 1) }
}

/** The exercises that an assignment names and this course has, in the assignment's order. */
export const assignedOf = (slugs: readonly string[], course: readonly Place[]): Place[] =>
  slugs.flatMap((slug) => course.filter((place) => place.slug === slug))
