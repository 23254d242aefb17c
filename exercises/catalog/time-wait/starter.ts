import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

/** What happens when `arrived` comes while we wait for 2 MSL to pass? The connection is in TIME-WAIT. */
export function onSegmentTimeWait(
  connection: Connection,
  arrived: Segment,
  { nowMs, timeWaitMs, rfc1337 }: Host,
): Decision | null {
  return null
}
