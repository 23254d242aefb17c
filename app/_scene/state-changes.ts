import type { Nanoseconds } from '#engine/sim/time'
import { isState, type State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'

/** An endpoint comes into a state. */
export interface StateChange {
  readonly endpoint: string
  /** The rule's event that did it, by id. */
  readonly event: number
  readonly at: Nanoseconds
  readonly from: State
  readonly to: State
}

/** Every change of a state in a run, in the order in which they happened. */
export const stateChangesOf = (trace: Trace): readonly StateChange[] =>
  trace.events.flatMap(({ id, at, endpoint, changes }) => {
    if (endpoint === null) return []
    return changes.flatMap(([path, from, to]) =>
      path === 'state' && isState(from) && isState(to) ? [{ endpoint, event: id, at, from, to }] : [],
    )
  })

/** What an endpoint has been through. */
export interface Passage {
  /** Null where the endpoint is not there yet. */
  readonly state: State | null
  readonly since: Nanoseconds
  /** Its changes so far, the last of which led to `state`. */
  readonly past: readonly StateChange[]
}

/**
 * The state of an endpoint once so many events have happened, and how it came there.
 *
 * @param changes those of the run, as `stateChangesOf` gives them
 */
export function passageOf(trace: Trace, changes: readonly StateChange[], endpoint: string, happened: number): Passage {
  const past = changes.filter((it) => it.endpoint === endpoint && it.event < happened)
  const last = past.at(-1)
  if (last) return { state: last.to, since: last.at, past }
  const birth = trace.snapshots.find((it) => it.endpoint === endpoint)
  const first = birth?.fields.state
  const isThere = birth !== undefined && birth.nextEvent <= happened && isState(first)
  return { state: isThere ? first : null, since: birth?.at ?? 0, past }
}
