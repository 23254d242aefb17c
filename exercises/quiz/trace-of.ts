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

/** The run that a question of the type `point` or `state` is about. */
export const traceOf = (source: RunSource): Trace => run(scenarioOf(source))
