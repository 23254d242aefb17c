import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { type Segment, type SequenceNumber, segmentLength } from '../segment'

/** What stays in flight when everything below `ack` has arrived: a segment leaves as a whole. */
export const unacknowledged = (view: ConnectionView, ack: SequenceNumber): readonly Segment[] =>
  view.inFlight.filter((segment) => !view.formulas.seqLeq(seqAdd(segment.seq, segmentLength(segment)), ack))
