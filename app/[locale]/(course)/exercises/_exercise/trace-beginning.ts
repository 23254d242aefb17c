import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

/** What a trace holds up to a moment, that moment included. All in it is in order of time, so ids stay places in their lists. */
export function beginningOf(trace: Trace, until: Nanoseconds): Trace {
  return {
    ...trace,
    segments: trace.segments.filter(({ at }) => at <= until),
    transmissions: trace.transmissions.filter(({ sent }) => sent <= until),
    events: trace.events.filter(({ at }) => at <= until),
    series: Object.fromEntries(
      Object.entries(trace.series).map(([name, points]) => [name, points.filter(([at]) => at <= until)]),
    ),
    snapshots: trace.snapshots.filter(({ at }) => at <= until),
  }
}

/** When the segment at `index` was sent, or the last one before it where there is none. */
export const sentAt = (trace: Trace, index: number): Nanoseconds =>
  trace.segments[Math.min(index, trace.segments.length - 1)]?.at ?? 0
