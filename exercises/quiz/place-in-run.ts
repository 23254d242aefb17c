import { segmentsSent } from '#engine/observe/measures'
import type { Trace, TraceEvent, TraceSegment } from '#engine/trace/format'
import type { Place, SegmentNamed } from './place'

/** Where a place is in a run: what the ladder can select, and when it is. Times are virtual nanoseconds. */
export type FoundPlace =
  | { readonly kind: 'segment'; readonly segment: number; readonly at: number }
  | { readonly kind: 'event'; readonly event: number; readonly at: number }

/** The segment that is named; null where the run has none. */
export const segmentIn = (trace: Trace, { nth, ...named }: SegmentNamed): TraceSegment | null =>
  segmentsSent(trace, named)[nth - 1] ?? null

/** Where a segment first arrives; null where it never does. */
export const arrivalOf = (trace: Trace, segment: TraceSegment): TraceEvent | null =>
  trace.events.find((it) => it.kind === 'arrival' && it.segment === segment.id) ?? null

/** Where an end first enters a state; null where it never does. */
export const entryOf = (trace: Trace, endpoint: string, state: string): TraceEvent | null =>
  trace.events.find(
    (it) => it.endpoint === endpoint && it.changes.some(([path, , after]) => path === 'state' && after === state),
  ) ?? null

/** A place in a run; null where the run has no such place. */
export function placeIn(trace: Trace, place: Place): FoundPlace | null {
  switch (place.kind) {
    case 'sent':
      return placeOfSegment(segmentIn(trace, place.segment))
    case 'arrives': {
      const segment = segmentIn(trace, place.segment)
      return asFound(segment && arrivalOf(trace, segment))
    }
    case 'enters':
      return asFound(entryOf(trace, place.endpoint, place.state))
  }
}

/** Where an event happens. */
export const asFound = (event: TraceEvent | null): FoundPlace | null =>
  event && { kind: 'event', event: event.id, at: event.at }

/** Where a segment leaves. */
export const placeOfSegment = (segment: TraceSegment | null): FoundPlace | null =>
  segment && { kind: 'segment', segment: segment.id, at: segment.at }
