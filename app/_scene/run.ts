import type { Change } from '#engine/scenario/rerun'
import type { Scenario } from '#engine/scenario/schema'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { type Moment, momentsOf } from './moments'
import type { Runner } from './runner'
import { traceUntil } from './trace-until'

/** What a reader changed, so that a run branched off from another. */
export type RunChange =
  | { readonly kind: 'segment'; readonly segment: number; readonly change: Change }
  | { readonly kind: 'knob'; readonly value: number }
  /** `title`: what it is called, in the reader's language. */
  | { readonly kind: 'scenario'; readonly title?: string | undefined }

/** One run of a scene. The runs of a scene are a tree, whose root is the one that the author wrote. */
export interface Run {
  readonly id: number
  /** The run that it branched off from; null for the root. */
  readonly parent: number | null
  readonly change: RunChange | null
  /** What made it, where that was not the scene's own runner: as the learner's code at one end. Changes of it are run by the same. */
  readonly runner?: Runner | undefined
  readonly scenario: Scenario
  /** All of it. */
  readonly whole: Trace
  /** As much of it as may be shown: before a reader has committed to a prediction, only what came before. */
  readonly trace: Trace
  /** The steps of `trace`. */
  readonly moments: readonly Moment[]
  /** When the last of them is. */
  readonly end: Nanoseconds
}

/** A run as far as it may be shown. */
export function shownRun(
  run: Pick<Run, 'id' | 'parent' | 'change' | 'whole' | 'runner'>,
  horizon: Nanoseconds = Number.POSITIVE_INFINITY,
): Run {
  const { id, parent, change, whole, runner } = run
  const trace = horizon === Number.POSITIVE_INFINITY ? whole : traceUntil(whole, horizon)
  const moments = momentsOf(trace)
  return { id, parent, change, runner, scenario: whole.scenario, whole, trace, moments, end: moments.at(-1)?.at ?? 0 }
}
