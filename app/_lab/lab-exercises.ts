import type { Locale } from '#content/locales'
import { listExercises, loadExercise } from '#exercises/load'
import type { LabExercise } from './code-choice'

/** The exercises whose code can run as an end of any connection; read when the site is built. */
export const labExercises = (locale: Locale): readonly LabExercise[] =>
  listExercises()
    .map((slug) => loadExercise(slug))
    .filter(({ hasLive }) => hasLive)
    .map(({ slug, exercise, starter }) => ({
      slug,
      title: exercise.title[locale],
      entryPoints: exercise.entryPoints.map(({ name }) => ({ name })),
      sourceBytes: exercise.limits.sourceBytes,
      starter: starter.source,
    }))
