import type { ConnectionFields, ConnectionView } from '../connection-view'
import type { Segment, SequenceNumber } from '../segment'

/** What a segment says about the window, in bytes: scaled, except on a SYN (RFC 7323 2.3). */
export const statedWindow = (view: ConnectionView, segment: Segment): number =>
  segment.syn ? segment.window : segment.window << view.sndWndShift

/** Does the segment speak of the window later than the one that set it? An older one must not bring back an older window. */
export function mayUpdateWindow(view: ConnectionView, segment: Segment, number: SequenceNumber): boolean {
  const { seqLt, seqLeq } = view.formulas
  return view.sndWl1 === segment.seq ? seqLeq(view.sndWl2, number) : seqLt(view.sndWl1, segment.seq)
}

/**
 * SND.WND and what belongs to it, from a segment that states it.
 *
 * @see RFC 9293 3.10.7.4, fifth; 3.8.6.2.1 for Max(SND.WND)
 */
export function windowFrom(
  view: ConnectionView,
  segment: Segment,
  number: SequenceNumber,
): Pick<ConnectionFields, 'sndWnd' | 'maxSndWnd' | 'sndWl1' | 'sndWl2'> {
  const sndWnd = statedWindow(view, segment)
  return { sndWnd, maxSndWnd: Math.max(view.maxSndWnd, sndWnd), sndWl1: segment.seq, sndWl2: number }
}
