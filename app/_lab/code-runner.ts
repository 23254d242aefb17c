import { type Runner, RunRefusal } from '#app/_scene/runner'
import type { Locale } from '#content/locales'
import type { Grader, Submitted } from '#exercises/grader/browser/grader'
import { messageOf } from '#exercises/grader/message'
import { PUBLIC_CASE_SEED } from '#exercises/grader/public-case-seed'
import { type GivenInLab, IN_LAB } from '#exercises/own-code/in-lab'
import type { LabExercise } from './code-choice'
import { labStrings } from './lab-strings'
import { receivedTrace } from './received-trace'
import { noteThrown } from './thrown-text'

/** So long a run with somebody's code may take: as a grading's deadline, for scenarios that are longer than a test's. */
const DEADLINE_MS = 8000

/** Code that is to run, as it was when its run was asked for. */
export interface Code {
  readonly exercise: LabExercise
  readonly source: string
  readonly hosts: readonly string[]
}

/**
 * A runner that has a reader's code at some hosts. The code runs where the exercises' do, in a worker of a frame without origin
 * or network, and what comes back is believed only as far as `receivedTrace` believes it. Nothing of it is counted or kept.
 *
 * @param isStopped whether the reader has stopped it meanwhile
 * @throws RunRefusal from the runner, where the code does not come to a run: a mistake with its line, the deadline, the memory
 */
export const codeRunner =
  (
    grader: Pick<Grader, 'rerun'>,
    { exercise, source, hosts }: Code,
    locale: Locale,
    isStopped: () => boolean,
  ): Runner =>
  async (scenario) => {
    const strings = labStrings[locale]
    const inLab: GivenInLab = { scenario, hosts }
    const submitted: Submitted = {
      slug: exercise.slug,
      source,
      caseSeed: PUBLIC_CASE_SEED,
      tests: [{ id: IN_LAB, points: 0 }],
      entryPoints: exercise.entryPoints,
      limits: { deadlineMs: DEADLINE_MS, sourceBytes: exercise.sourceBytes },
      script: 'lab',
      provided: { inLab },
    }
    const { test, reason } = await grader.rerun(submitted, { test: IN_LAB })
    if (isStopped()) throw new RunRefusal(strings.stopped)
    if (reason) throw new RunRefusal(reason.message[locale])
    if (test.trace === undefined) {
      if (test.error === undefined) throw new RunRefusal(strings.code.tooLong)
      // The engine's own words about the scenario, as a run of the reference has them.
      if (!test.error.learners) throw new Error(test.error.message)
      throw new RunRefusal(messageOf({ tests: {} }, test, locale))
    }
    const trace = receivedTrace(test.trace, scenario)
    if (trace === null) throw new RunRefusal(strings.code.noRun)
    if (test.error?.learners) noteThrown(trace, messageOf({ tests: {} }, test, locale))
    return trace
  }
