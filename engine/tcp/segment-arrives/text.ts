import type { Rule, SegmentArrives } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { reassemble } from '../receiving/reassembly'
import { trim } from '../receiving/trim'
import { ackOf } from '../sending/outgoing'

/**
 * Seventh step: the bytes of the segment. What is next in order goes to the application, what is early waits.
 *
 * Each segment with bytes is acknowledged at once; where its FIN is next in turn, the acknowledgment of the FIN covers both.
 *
 * @see RFC 9293 3.10.7.4, seventh
 */
export const text: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (segment.payload.length === 0) return null
  if (view.state !== 'ESTABLISHED' && view.state !== 'FIN-WAIT-1' && view.state !== 'FIN-WAIT-2') {
    return { why: 'the peer has ended its stream: text after it is ignored', then: 'continue' }
  }

  const part = trim(view, segment)
  const { deliver, rcvNxt, early } = reassemble(view, part)
  const finSeen = part.fin ? seqAdd(part.seq, part.payload.length) : view.peerFin
  // A peer that sends bytes past its own FIN contradicts itself: the FIN is forgotten.
  const peerFin = finSeen !== null && view.formulas.seqLt(finSeen, rcvNxt) ? null : finSeen
  const set = { rcvNxt, early, peerFin }
  return {
    set,
    deliver,
    send: rcvNxt === peerFin ? [] : [ackOf(view, now, set)],
    why: deliver.length > 0 ? 'bytes in order' : 'bytes that came early wait for the gap to close',
    then: 'continue',
  }
}
