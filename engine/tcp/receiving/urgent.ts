import type { ConnectionView } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { SequenceNumber } from '../segment'

/** The next byte that the application will read: what waits in the receive buffer lies before RCV.NXT. */
export const nextToRead = ({ rcvNxt, rcvUser }: Pick<ConnectionView, 'rcvNxt' | 'rcvUser'>): SequenceNumber =>
  seqAdd(rcvNxt, -rcvUser)

/** RCV.UP once the application has read up to a number: null where it has read all that was urgent. */
export const urgentBeyond = (
  { rcvUp, formulas }: Pick<ConnectionView, 'rcvUp' | 'formulas'>,
  read: SequenceNumber,
): SequenceNumber | null => (rcvUp !== null && formulas.seqLt(read, rcvUp) ? rcvUp : null)

/**
 * RCV.UP once the peer's stream has ended at RCV.NXT: a pointer beyond the end means that all is urgent which is left to read.
 */
export function urgentBeforeEnd(
  view: Pick<ConnectionView, 'rcvUp' | 'rcvNxt' | 'rcvUser' | 'formulas'>,
): SequenceNumber | null {
  if (view.rcvUp === null || !view.formulas.seqLt(view.rcvNxt, view.rcvUp)) return view.rcvUp
  return view.rcvUser > 0 ? view.rcvNxt : null
}

/**
 * How many bytes the application still has to read until the urgent ones are behind it, whether they have come or not; 0 where
 * nothing is urgent.
 *
 * @see RFC 9293 3.8.5 MUST-33
 */
export const urgentBytesLeft = (view: Pick<ConnectionView, 'rcvUp' | 'rcvNxt' | 'rcvUser'>): number =>
  view.rcvUp === null ? 0 : seqDistance(nextToRead(view), view.rcvUp)
