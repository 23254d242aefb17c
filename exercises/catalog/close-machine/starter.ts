import { type Connection, type Decision, type Segment, segment, segmentLength, seqAdd } from 'tcp'

/** What happens when the program closes, or when a segment arrives? The connection is in a state from ESTABLISHED to LAST-ACK. */
export function closeMachine(connection: Connection, event: Segment | 'close'): Decision | null {
  return null
}
