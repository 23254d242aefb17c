import { TestRunner } from 'vitest'
import type { Trace } from '#engine/trace/format'

/** A connection with the learner's code at one end or both, beside the same scenario with the reference alone. */
export interface AttachedRun {
  readonly learner: Trace
  readonly reference: Trace
}

declare module 'vitest' {
  interface TaskMeta {
    run?: AttachedRun
  }
}

/**
 * Puts two runs of one scenario on the test that is running, so that its verdict can show both ladders.
 *
 * Attach before the first assertion: what fails afterwards takes the runs with it.
 *
 * @throws where no test is running
 */
export function attachRun(run: AttachedRun): void {
  const test = TestRunner.getCurrentTest()
  if (test === undefined) {
    throw new Error(
      'attachRun was called outside of a test, so there is no verdict to attach to. Call it inside test().',
    )
  }
  test.meta.run = run
}
