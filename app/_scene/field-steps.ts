import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, Value } from '#engine/trace/format'

/** From an event on, something of an endpoint has this value. */
export interface FieldStep {
  /** The id of the event with which it begins to hold; what an endpoint has from its birth begins before the next event. */
  readonly event: number
  readonly at: Nanoseconds
  /** Null where there is no such value: before a round trip was measured, a limit that is not set yet. */
  readonly value: number | null
}

type Fields = Readonly<Record<string, Value>>

/**
 * Something that can be read from an endpoint's fields, over the whole of a run: a step for each time that it changes.
 *
 * @param read what of the fields that `stateAt` gives: one of them, or what several come to
 */
export function fieldSteps(trace: Trace, endpoint: string, read: (fields: Fields) => number | null): FieldStep[] {
  const birth = trace.snapshots.find((it) => it.endpoint === endpoint)
  if (!birth) return []
  const fields = { ...birth.fields }
  const steps: FieldStep[] = [{ event: birth.nextEvent - 1, at: birth.at, value: read(fields) }]
  for (const event of trace.events.slice(birth.nextEvent)) {
    if (event.endpoint !== endpoint || event.changes.length === 0) continue
    for (const [path, , after] of event.changes) fields[path] = after
    const value = read(fields)
    if (value !== steps.at(-1)?.value) steps.push({ event: event.id, at: event.at, value })
  }
  return steps
}

/**
 * The value once so many events have happened; null before the endpoint is there.
 *
 * @param happened events whose id is below it, as `happenedAt` counts them
 */
export function valueAfter(steps: readonly FieldStep[], happened: number): number | null {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.event ?? 0) < happened) low = middle + 1
    else high = middle
  }
  return steps[low - 1]?.value ?? null
}

/** One step for each time: what holds when all of that time has happened. */
export const stepsOverTime = (steps: readonly FieldStep[]): FieldStep[] =>
  steps.filter((step, index) => steps[index + 1]?.at !== step.at)

/** A field that holds a number; what stands for "no limit" is none. */
export const numberIn =
  (path: string) =>
  (fields: Fields): number | null => {
    const value = fields[path]
    return typeof value === 'number' && value < Number.MAX_SAFE_INTEGER ? value : null
  }
