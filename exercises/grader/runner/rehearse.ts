import type { Rehearsal } from '../protocol'
import { ConsoleCapture } from './console-capture'
import { loadSubmission } from './submission'
import { runSuite } from './suite-run'

/** So long a rehearsal has warmed what it can; a person may already be waiting. */
const MOST_MS = 100

/**
 * Runs suites with a submission that does nothing, and forgets what came of it: a worker that is waiting anyway compiles then what it
 * will need, which is most of the time that it needs for a first run.
 *
 * @param library the module `tcp`
 */
export async function rehearse({ suite, entryPoints, caseSeed }: Rehearsal, library: object): Promise<void> {
  try {
    const program = entryPoints.map((name) => `exports.${name} = function () {}`).join('\n')
    const solution = loadSubmission(program, new ConsoleCapture().console, library)
    const run = { suite, solution, caseSeed, testTimeoutMs: MOST_MS, only: null, provided: {}, mostMs: MOST_MS }
    await runSuite(run, { started: () => {}, finished: () => {} })
  } catch {
    // What is wrong is wrong again when it is asked for, and is said then.
  }
}
