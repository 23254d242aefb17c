import { HandlerRefusal } from '../guard'
import type { Replacements } from '../handlers'
import { CountingRecorder } from '../trace/counting-recorder'
import type { Trace } from '../trace/format'
import { Recorder } from '../trace/recorder'
import { SegmentRecorder } from '../trace/segment-recorder'
import type { Scenario } from './schema'
import { World } from './world'

export interface RunOptions {
  /** What hosts run in place of the reference, by host. Guarded: they can break their own connection and nothing else. */
  readonly handlers?: Readonly<Record<string, Replacements>>
  /**
   * How much of the run stands in its trace: everything; segments and their transmissions, whose causes are then numbers of
   * events that are not there; or nothing, which is fast. A halt always stands there.
   */
  readonly record?: RecordLevel
  /** Told of a handler that broke its contract, before the run ends for it: with what it threw, which no trace can hold. */
  readonly onRefusal?: (refusal: HandlerRefusal) => void
  /** After how many events a run is halted; 50,000 if nothing is said. */
  readonly mostEvents?: number
}

type RecordLevel = 'full' | 'segments' | 'off'

const RECORDERS = { full: Recorder, segments: SegmentRecorder, off: CountingRecorder } as const

/**
 * Runs a scenario to its end and returns what happened. The same scenario and handlers give the same trace, everywhere.
 *
 * A replaced handler that throws or returns what it may not ends the run; the trace then ends with a `halt` event.
 *
 * @throws RangeError where the scenario contradicts itself (a call on a host or a connection that is not there)
 */
export function run(
  scenario: Scenario,
  { handlers = {}, record = 'full', onRefusal, mostEvents }: RunOptions = {},
): Trace {
  const world = new World(scenario, handlers, new RECORDERS[record](), mostEvents)
  try {
    world.run()
  } catch (error) {
    if (!(error instanceof HandlerRefusal)) throw error
    onRefusal?.(error)
    world.halt(error.handler, error.reason)
  }
  return world.recorder.trace(scenario, world.links)
}
