import type { Scenario } from '#engine/scenario/schema'
import type { State } from '#engine/tcp/state'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'

/** What a `<Value>` prints. */
type Measure = string | number

/** A place in a run, found in the run and not counted by hand: a segment, where it leaves, or an event. */
export type Point = (trace: Trace) => TraceSegment | TraceEvent

type Words = { readonly en: string; readonly zh: string }

/** What a reader may change in a scene, and what the text says that it changes. A check runs both ends: they must not come to the same. */
interface Knob {
  readonly title: Words
  readonly unit: string
  readonly values: readonly number[]
  /** The value that the scene itself has. */
  readonly start: number
  readonly scenario: (value: number) => Scenario
  /** The measure of the scene that it changes, and what that is called. */
  readonly outcome: { readonly measure: string; readonly title: Words }
}

/** A run of a lesson: what happens, and what may be said about it in numbers. */
export interface Scene {
  readonly scenario: Scenario
  readonly title: Words
  /** Where the cursor stands first; at the end where it is left out. */
  readonly startMs?: number
  readonly measures: Readonly<Record<string, (trace: Trace) => Measure>>
  /** Places of which the text speaks: a step of a guided tour, what refutes a wrong answer. */
  readonly points?: Readonly<Record<string, Point>>
  readonly knob?: Knob
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

/** The key of a question. Times are milliseconds. */
export type Answer = {
  /** The scene that the question is about: feedback points into it. */
  readonly scene?: string
  /** What its run would give away: until the reader has answered, nothing of the scene is shown after this place. */
  readonly hidesAfter?: Point
} & (
  | { readonly kind: 'choice'; readonly of: (runs: Runs) => string }
  | { readonly kind: 'number'; readonly of: (runs: Runs) => number; readonly tolerance: number }
  | { readonly kind: 'state'; readonly of: (runs: Runs) => State | null }
  | {
      readonly kind: 'moment'
      readonly of: (runs: Runs) => number | null
      readonly tolerance: number
      /** The line of time on which the reader chooses. */
      readonly from: number
      readonly until: number
      readonly step: number
    }
)
