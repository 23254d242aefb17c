import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'

/** Runs a scenario somewhere: in a worker of the browser, or at once in a test. */
export type Runner = (scenario: Scenario) => Promise<Trace>

/** Why there is no run, as a whole sentence in the reader's language: nothing is put before it. */
export class RunRefusal extends Error {
  override readonly name = 'RunRefusal'
}
