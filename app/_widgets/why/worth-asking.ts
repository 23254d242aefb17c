import { kindOf, marksOf } from '#app/_scene/segment-words'
import type { Trace } from '#engine/trace/format'

/** So many fill the room that a chain will have. */
const MOST = 8

/**
 * Segments that a reader may well ask about, in the order in which they were sent: what is out of the ordinary first of all, then
 * what opens and ends a connection, then the rest. By the transmission that sent each, which is how it is selected.
 */
export function worthAsking(trace: Trace): readonly number[] {
  const seen = new Set<number>()
  const places = trace.transmissions.flatMap((transmission, place) => {
    const segment = trace.segments[transmission.segment]
    // On the next links it is the same segment; nothing of this run made a forged one.
    if (!segment || seen.has(segment.id) || segment.forgedBy !== undefined) return []
    seen.add(segment.id)
    const marks = marksOf(trace, transmission)
    const isOdd = marks.includes('retransmission') || marks.includes('duplicate-ack') || segment.flags.includes('RST')
    return [{ place, rank: isOdd ? 0 : kindOf(segment) === 'control' ? 1 : 2 }]
  })
  return places
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ place }) => place)
    .sort((a, b) => a - b)
}
