import type { Trace, Value } from '#engine/trace/format'

/** The fields of an endpoint just before an event of the trace; null where the endpoint did not exist yet. */
export function stateBefore(trace: Trace, event: number, endpoint: string): Readonly<Record<string, Value>> | null {
  const snapshot = trace.snapshots.findLast((it) => it.endpoint === endpoint && it.nextEvent <= event)
  if (!snapshot) return null
  const fields = { ...snapshot.fields }
  for (const { endpoint: whose, changes } of trace.events.slice(snapshot.nextEvent, event)) {
    if (whose === endpoint) for (const [path, , after] of changes) fields[path] = after
  }
  return fields
}
