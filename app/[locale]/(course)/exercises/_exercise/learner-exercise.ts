import type { Exercise, ExerciseTest } from '#exercises/exercise-schema'
import type { LoadedExercise } from '#exercises/load'

type Locale = 'en' | 'zh'

/** What the browser gets to know of an exercise: never the solution, the hidden suite or the mutants. */
export interface LearnerExercise {
  readonly slug: string
  readonly title: string
  readonly lesson: string
  readonly entryPoints: Exercise['entryPoints']
  readonly limits: Exercise['limits']
  readonly starter: string
  /** Whether it has a question about the learner's own code, for who has passed. */
  readonly asksOwnCode: boolean
  /** By id, in the order of the exercise. */
  readonly tests: Readonly<Record<string, LearnerTest>>
}

interface LearnerTest {
  readonly points: number
  readonly rule: string
  readonly title: string
  readonly fails: ExerciseTest['fails']
  readonly hints: readonly string[]
  readonly rfc: string
}

export function learnerExercise({ slug, exercise, starter, ownCode }: LoadedExercise, locale: Locale): LearnerExercise {
  return {
    slug,
    title: exercise.title[locale],
    lesson: exercise.lesson,
    entryPoints: exercise.entryPoints,
    limits: exercise.limits,
    starter: starter.source,
    asksOwnCode: ownCode !== null,
    tests: Object.fromEntries(
      Object.entries(exercise.tests).map(([id, test]) => [
        id,
        {
          points: test.points,
          rule: test.rule,
          title: test.title[locale],
          fails: test.fails,
          hints: test.hints.map((hint) => hint[locale]),
          rfc: test.rfc,
        },
      ]),
    ),
  }
}

export const pointsOf = (tests: LearnerExercise['tests']): number =>
  Object.values(tests).reduce((sum, test) => sum + test.points, 0)
