import type { Scenario } from '#engine/scenario/schema'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'

/** What a `<Value>` prints. */
type Measure = string | number

/** A place in a run, found in the run and not counted by hand: a segment, where it leaves, or an event. */
export type Point = (trace: Trace) => TraceSegment | TraceEvent

/** A run of a lesson: what happens, and what may be said about it in numbers. */
export interface Scene {
  readonly scenario: Scenario
  readonly title: { readonly en: string; readonly zh: string }
  /** Where the cursor stands first; at the end where it is left out. */
  readonly startMs?: number
  readonly measures: Readonly<Record<string, (trace: Trace) => Measure>>
  /** Places of which the text speaks: a step of a guided tour, what refutes a wrong answer. */
  readonly points?: Readonly<Record<string, Point>>
}

/** What a lesson's scenes.ts holds. Nothing in it is typed that can be computed. */
export interface LessonScenes {
  readonly scenes: Readonly<Record<string, Scene>>
  /** Measures of no scene in particular. */
  readonly measures: Readonly<Record<string, () => Measure>>
  /** The key of each question: the id of the right choice, or the right number and how far off still counts. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** The scenes' runs, by scene. */
type Runs = Readonly<Record<string, Trace>>

/** The key of a question. */
export type Answer = {
  /** What the run would give away: until the reader has answered, nothing of this scene is shown after that place. */
  readonly hides?: { readonly scene: string; readonly after: Point }
} & (
  | { readonly kind: 'choice'; readonly of: (runs: Runs) => string }
  | { readonly kind: 'number'; readonly of: (runs: Runs) => number; readonly tolerance: number }
)
