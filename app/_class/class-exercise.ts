import { EXERCISES } from '#app/_course/course-map'
import type { Locale } from '#app/_ui/locale'
import type { Gradable } from '#exercises/grader/gradable'
import { loadExercise } from '#exercises/load'

/** What the pages for a class show of an exercise, in one language. */
export interface ClassExercise {
  readonly slug: string
  readonly title: string
  readonly points: number
}

/** What a student's page needs besides: whether a draft is more than the starter. */
export type AssignedExercise = ClassExercise & { readonly starter: string }

/** What marking needs besides. The suites come with the grader. */
export type MarkableExercise = ClassExercise & {
  readonly gradable: Gradable
  readonly tests: Readonly<Record<string, { readonly title: string }>>
}

const inOrder = <T>(make: (slug: string) => T): T[] => EXERCISES.map(({ slug }) => make(slug))

function classExercise(slug: string, locale: Locale): ClassExercise {
  const { exercise } = loadExercise(slug)
  const points = Object.values(exercise.tests).reduce((sum, test) => sum + test.points, 0)
  return { slug, title: exercise.title[locale], points }
}

/** The exercises of the course, in its order. To be read when the site is built. */
export const classExercises = (locale: Locale): ClassExercise[] => inOrder((slug) => classExercise(slug, locale))

export const assignedExercises = (locale: Locale): AssignedExercise[] =>
  inOrder((slug) => ({ ...classExercise(slug, locale), starter: loadExercise(slug).starter.source }))

export const markableExercises = (locale: Locale): MarkableExercise[] =>
  inOrder((slug) => {
    const { exercise } = loadExercise(slug)
    const tests = Object.entries(exercise.tests)
    return {
      ...classExercise(slug, locale),
      gradable: {
        slug,
        tests: tests.map(([id, { points }]) => ({ id, points })),
        entryPoints: exercise.entryPoints.map(({ name }) => ({ name })),
        limits: exercise.limits,
      },
      tests: Object.fromEntries(tests.map(([id, { title }]) => [id, { title: title[locale] }])),
    }
  })
