import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { type Segment, type SequenceNumber, segmentLength } from '../segment'

/** What stays in flight when everything below `ack` has arrived: a segment leaves as a whole. */
export function unacknowledged({ inFlight, formulas }: ConnectionView, ack: SequenceNumber): readonly Segment[] {
  let arrived = 0
  for (const segment of inFlight) {
    if (!formulas.seqLeq(endOf(segment), ack)) break
    arrived++
  }
  return arrived === 0 ? inFlight : inFlight.slice(arrived)
}

/** The number after the last that a segment takes. */
export const endOf = (segment: Segment): SequenceNumber => seqAdd(segment.seq, segmentLength(segment))
