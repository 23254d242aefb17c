import { inject, TestRunner, test } from 'vitest'
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
    const { watched, thrown } = watch(submission)
    const theirs = live(watched)
    const trace = run(given.scenario, { handlers: Object.fromEntries(given.hosts.map((host) => [host, theirs])) })
    const running = TestRunner.getCurrentTest()
    if (running !== undefined) running.meta.trace = trace
    const [first] = thrown
    if (first && trace.events.at(-1)?.kind === 'halt') throw first.value
  })
}

/** The same functions, with what they throw kept: the engine ends a run for it, and no longer knows the line. */
function watch<Submission extends Readonly<Record<string, unknown>>>(submission: Submission) {
  const thrown: { readonly value: unknown }[] = []
  const watched = Object.fromEntries(
    Object.entries(submission).map(([name, exported]) => [
      name,
      typeof exported !== 'function'
        ? exported
        : (...args: readonly unknown[]): unknown => {
            try {
              return Reflect.apply(exported, undefined, args)
            } catch (value) {
              // The first is what ended the run; the rest would only take room.
              if (thrown.length === 0) thrown.push({ value })
              throw value
            }
          },
    ]),
  )
  // Each function is of the type that it was; only the record was made anew.
  return { watched: watched as Submission, thrown }
}
