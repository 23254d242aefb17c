import type { Rule, SegmentArrives } from '../../handlers'
import { seqDistance } from '../formulas/sequence-numbers'
import { place } from '../receiving/place'
import { ackOf } from '../sending/outgoing'

/**
 * Seventh step: the bytes of the segment. What is next in order is for the application, what is early waits.
 *
 * Each segment with bytes is acknowledged at once; where its FIN is next in turn, the acknowledgment of the FIN covers both.
 *
 * @see RFC 9293 3.10.7.4, seventh
 */
export const text: Rule<SegmentArrives> = (view, { segment, now }) => {
  // A closed window takes nothing; the first step has said so to the peer.
  if (segment.payload.length === 0 || view.rcvWnd === 0) return null
  if (view.state !== 'ESTABLISHED' && view.state !== 'FIN-WAIT-1' && view.state !== 'FIN-WAIT-2') {
    return { why: 'the peer has ended its stream: text after it is ignored', then: 'continue' }
  }

  const { deliver, rcvNxt, early, peerFin } = place(view, segment)
  const taken = seqDistance(view.rcvNxt, rcvNxt)
  const set = {
    rcvNxt,
    early,
    peerFin,
    rcvWnd: Math.max(0, view.rcvWnd - taken),
    rcvUser: view.readsAtOnce ? 0 : view.rcvUser + taken,
  }
  return {
    set,
    deliver,
    send: rcvNxt === peerFin ? [] : [ackOf(view, now, set)],
    why: deliver.length > 0 ? 'bytes in order' : 'bytes that came early wait for the gap to close',
    then: 'continue',
  }
}
