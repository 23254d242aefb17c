import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'

/** Runs a scenario somewhere: in a worker of the browser, or at once in a test. */
export type Runner = (scenario: Scenario) => Promise<Trace>
