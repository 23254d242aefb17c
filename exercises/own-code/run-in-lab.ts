import { inject, TestRunner, test } from 'vitest'
import type { HandlerRefusal } from '#engine/guard'
import type { Replacements } from '#engine/handlers'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { type GivenInLab, IN_LAB } from './in-lab'

declare module 'vitest' {
  interface ProvidedContext {
    inLab?: GivenInLab
  }
  interface TaskMeta {
    trace?: Trace
  }
}

/**
 * A suite of one test, which judges nothing: it runs the code in the scenario that the lab gives and attaches the trace.
 *
 * @throws in the test, what the code threw: its line stands in the report, beside the run up to there
 */
export function runInLab<Submission extends Readonly<Record<string, unknown>>>(
  live: (submission: Submission) => Replacements,
  submission: Submission,
): void {
  test(IN_LAB, () => {
    const given = inject('inLab')
    if (given === undefined) throw new Error('The lab gave no scenario to run.')
    let refusal: HandlerRefusal | undefined
    const theirs = live(submission)
    const trace = run(given.scenario, {
      handlers: Object.fromEntries(given.hosts.map((host) => [host, theirs])),
      onRefusal: (it) => {
        refusal = it
      },
    })
    const running = TestRunner.getCurrentTest()
    if (running !== undefined) running.meta.trace = trace
    if (refusal?.thrown) throw refusal.thrown.value
  })
}
