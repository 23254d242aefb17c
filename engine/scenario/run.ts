import { HandlerRefusal } from '../guard'
import type { Replacements } from '../handlers'
import type { Trace } from '../trace/format'
import type { Scenario } from './schema'
import { World } from './world'

export interface RunOptions {
  /** What hosts run in place of the reference, by host. Guarded: they can break their own connection and nothing else. */
  readonly handlers?: Readonly<Record<string, Replacements>>
}

/**
 * Runs a scenario to its end and returns what happened. The same scenario and handlers give the same trace, everywhere.
 *
 * A replaced handler that throws or returns what it may not ends the run; the trace then ends with a `halt` event.
 *
 * @throws RangeError where the scenario contradicts itself (a call on a host or a connection that is not there)
 */
export function run(scenario: Scenario, { handlers = {} }: RunOptions = {}): Trace {
  const world = new World(scenario, handlers)
  try {
    world.run()
  } catch (error) {
    if (!(error instanceof HandlerRefusal)) throw error
    world.halt(error.handler, error.reason)
  }
  return world.recorder.trace(scenario, world.links)
}
