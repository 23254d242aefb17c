import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'

/** What a `<Value>` prints. */
type Measure = string | number

/** A run of a lesson: what happens, and what may be said about it in numbers. */
export interface Scene {
  readonly scenario: Scenario
  readonly title: { readonly en: string; readonly zh: string }
  /** Where the cursor stands first; at the end where it is left out. */
  readonly startMs?: number
  readonly measures: Readonly<Record<string, (trace: Trace) => Measure>>
}

/** What a lesson's scenes.ts holds. Nothing in it is typed that can be computed. */
export interface LessonScenes {
  readonly scenes: Readonly<Record<string, Scene>>
  /** Measures of no scene in particular. */
  readonly measures: Readonly<Record<string, () => Measure>>
  /** The key of each question: the id of the right choice, or the right number and how far off still counts. */
  readonly answers: Readonly<Record<string, Answer>>
}

export type Answer =
  | { readonly kind: 'choice'; readonly of: (runs: Readonly<Record<string, Trace>>) => string }
  | {
      readonly kind: 'number'
      readonly of: (runs: Readonly<Record<string, Trace>>) => number
      readonly tolerance: number
    }
