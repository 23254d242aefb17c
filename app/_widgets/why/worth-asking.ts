import { kindOf, marksOf } from '#app/_scene/segment-words'
import { type StateChange, stateChangesOf } from '#app/_scene/state-changes'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, TraceSegment } from '#engine/trace/format'

/** So many fill the room that a chain will have. */
const MOST = 8

/** Something that a reader may ask about. A segment is selected by the transmission that sent it. */
export type WorthAsking =
  | {
      readonly kind: 'segment'
      readonly at: Nanoseconds
      readonly transmission: number
      readonly segment: TraceSegment
    }
  | { readonly kind: 'state'; readonly at: Nanoseconds; readonly change: StateChange }

/**
 * What a reader may well ask about, in the order in which it happened: what is out of the ordinary first of all, then what opens
 * and ends a connection, then changes of state, then the rest.
 */
export function worthAsking(trace: Trace): readonly WorthAsking[] {
  const changes = stateChangesOf(trace).map((change) => {
    const it: WorthAsking = { kind: 'state', at: change.at, change }
    return { it, rank: 2 }
  })
  return [...segmentsOf(trace), ...changes]
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ it }) => it)
    .sort((a, b) => a.at - b.at)
}

function segmentsOf(trace: Trace): { readonly it: WorthAsking; readonly rank: number }[] {
  const seen = new Set<number>()
  return trace.transmissions.flatMap((hop, transmission) => {
    const segment = trace.segments[hop.segment]
    // On the next links it is the same segment; nothing of this run made a forged one.
    if (!segment || seen.has(segment.id) || segment.forgedBy !== undefined) return []
    seen.add(segment.id)
    const marks = marksOf(trace, hop)
    const isOdd = marks.includes('retransmission') || marks.includes('duplicate-ack') || segment.flags.includes('RST')
    const rank = isOdd ? 0 : kindOf(segment) === 'control' ? 1 : 3
    return [{ it: { kind: 'segment', at: segment.at, transmission, segment }, rank }]
  })
}
