import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { type Segment, type SequenceNumber, segmentLength } from '../segment'

/** One list for every connection that waits for nothing: most do, most of the time. */
export const NOTHING_IN_FLIGHT: readonly Segment[] = []

/** What stays in flight when everything below `ack` has arrived: a segment leaves as a whole. */
export function unacknowledged({ inFlight, formulas }: ConnectionView, ack: SequenceNumber): readonly Segment[] {
  let arrived = 0
  for (const segment of inFlight) {
    if (!formulas.seqLeq(endOf(segment), ack)) break
    arrived++
  }
  if (arrived === inFlight.length) return NOTHING_IN_FLIGHT
  return arrived === 0 ? inFlight : inFlight.slice(arrived)
}

/** The number after the last that a segment takes. */
export const endOf = (segment: Segment): SequenceNumber => seqAdd(segment.seq, segmentLength(segment))
