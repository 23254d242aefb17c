import { type Connection, type Decision, type Segment, segment, seqAdd } from 'tcp'

/** What happens when `arrived` comes while our SYN is on its way? The connection is in SYN-SENT. */
export function onSegmentSynSent(connection: Connection, arrived: Segment): Decision | null {
  return null
}
