import type { TcpFormulas } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { type Segment, type SequenceNumber, segmentLength } from '../segment'

/** What decides whether a segment is acceptable; a connection is one of these. */
interface ReceiveWindow extends Pick<ConnectionView, 'rcvNxt' | 'rcvWnd'> {
  readonly formulas: Pick<TcpFormulas, 'seqBetween'>
}

/**
 * Does any number that the segment takes lie in the receive window?
 *
 * ```
 *                RCV.NXT                 RCV.NXT + RCV.WND
 *   ---------------+------------------------+--------------->
 *      [=====]                                     no: old
 *            [=======]                             yes: partly new
 *                        [=====]                   yes
 *                                     [=======]    yes: partly in
 *                                           [====] no: beyond
 * ```
 *
 * @see RFC 9293 3.4, table 5
 */
export function isAcceptable(view: ReceiveWindow, segment: Segment): boolean {
  const length = segmentLength(segment)
  if (view.rcvWnd === 0) return length === 0 && segment.seq === view.rcvNxt
  return isInWindow(view, segment.seq) || (length > 0 && isInWindow(view, seqAdd(segment.seq, length - 1)))
}

/** Is this number one that the peer may use now? */
export const isInWindow = (view: ReceiveWindow, seq: SequenceNumber): boolean =>
  view.formulas.seqBetween(view.rcvNxt, seq, seqAdd(view.rcvNxt, view.rcvWnd))
