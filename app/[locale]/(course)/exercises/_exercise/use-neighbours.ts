'use client'

import { exerciseIn } from '#app/_class/exercise-address'
import { useExerciseAssignment } from '#app/_class/use-exercise-assignment'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { assignedOf, neighboursOf, type Place } from './places'

/** An exercise beside this one, and where it is, as `next/link` takes it. */
export interface Neighbour {
  readonly title: string
  readonly href: string
}

/** The exercises before and after one: along the assignment from which it was opened, and within it; else along the course. */
export function useNeighbours(slug: string, course: readonly Place[], locale: Locale) {
  const opened = useExerciseAssignment()
  const isAssigned = opened.kind === 'assigned'
  const { previous, next } = neighboursOf(slug, isAssigned ? assignedOf(opened.assignment.exercises, course) : course)
  const withAddress = (place: Place | null): Neighbour | null =>
    place && {
      title: place.title,
      href: isAssigned ? exerciseIn(locale, place.slug, opened.fragment) : pageIn(locale, `exercises/${place.slug}`),
    }
  return { previous: withAddress(previous), next: withAddress(next) }
}
