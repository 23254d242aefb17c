import type { Trace, TraceEvent } from '#engine/trace/format'

/**
 * A trace with only what is drawn: of the changes and snapshots only the named fields, and no reasons in words.
 *
 * Ids stay what they were, so that causes still lead back.
 */
export function leanTrace(trace: Trace, fields: readonly string[]): Trace {
  const keeps = new Set(fields)
  return {
    ...trace,
    series: {},
    events: trace.events.map((event): TraceEvent => {
      const changes = event.changes.filter(([path]) => keeps.has(path))
      return event.kind === 'rule' ? { ...event, why: '', changes } : { ...event, changes }
    }),
    snapshots: trace.snapshots.map((snapshot) => ({
      ...snapshot,
      fields: Object.fromEntries(Object.entries(snapshot.fields).filter(([path]) => keeps.has(path))),
    })),
  }
}
