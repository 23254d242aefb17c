import type { Replacements } from '#engine/handlers'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { Draw } from './draw'
import type { Question } from './question'

/** How an exercise asks its learners about their own code: what its `own-code.ts` exports as `ownCode`. */
export interface OwnCode<Submission> {
  /** A connection that no test runs: its numbers, sizes and fault are drawn. */
  scene(draw: Draw): Scenario
  /** The learner's code, by host. */
  handlers(submission: Submission): Readonly<Record<string, Replacements>>
  /** Asks about a moment of the run; null where it has none that is worth a question. */
  question(trace: Trace, draw: Draw): Question | null
}

/** A run of the learner's code, and what is asked about it. */
export interface Asked {
  readonly trace: Trace
  readonly question: Question
}

/** Draws a scene, runs the code in it and asks. Null where the code brought the run to a halt, or nothing in it can be asked. */
export function askAbout<Submission>(
  { scene, handlers, question }: OwnCode<Submission>,
  submission: Submission,
  seed: number,
): Asked | null {
  const draw = new Draw(seed)
  const trace = run(scene(draw), { handlers: handlers(submission) })
  if (trace.events.some(({ kind }) => kind === 'halt')) return null
  const asked = question(trace, draw)
  return asked && { trace, question: asked }
}
