import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { templateNamed } from './templates'

/** What a question runs: a template by its name, with the first value of each parameter, or a scenario of its own. */
export interface RunSource {
  readonly template?: string | undefined
  readonly scenario?: Scenario | undefined
}

/** @throws Error where there is no such template */
export function scenarioOf({ template, scenario }: RunSource): Scenario {
  if (scenario !== undefined) return scenario
  if (template !== undefined) return templateNamed(template).scenario
  throw new Error('A question about a run needs either a template or a scenario.')
}

/** More events than any question needs: what comes from somebody else must not keep a page busy. */
const MOST_EVENTS = 20_000

/**
 * Runs what a question is about.
 *
 * @throws Error where the run does not come to its end
 */
export function traceOfScenario(scenario: Scenario): Trace {
  const trace = run(scenario, { mostEvents: MOST_EVENTS })
  const halt = trace.events.find((it) => it.kind === 'halt')
  if (halt) throw new Error(`The run does not come to its end: ${halt.reason}`)
  return trace
}

/** The run that a question of the type `point` or `state` is about. */
export const traceOf = (source: RunSource): Trace => traceOfScenario(scenarioOf(source))
