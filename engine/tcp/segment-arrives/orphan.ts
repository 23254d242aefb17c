import type { Rule, SegmentArrives } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { closedFields, noTimers, resetFor } from '../replies'

/**
 * Between the sixth and the seventh step: new bytes for a program that has closed the connection and will never read them.
 *
 * A reset tells the peer that they are lost. A FIN alone is no loss: the steps after this one answer it.
 *
 * @see RFC 9293 3.6.1, SHLD-3; Linux `tcp_rcv_state_process`
 */
export const orphan: Rule<SegmentArrives> = (view, { segment }) => {
  if (!view.orphan || segment.payload.length === 0) return null
  // In the states after these the peer has ended its stream: text there is old, or contradicts its FIN.
  if (view.state !== 'FIN-WAIT-1' && view.state !== 'FIN-WAIT-2') return null
  const isNew = view.formulas.seqLt(view.rcvNxt, seqAdd(segment.seq, segment.payload.length))
  if (!isNew) return null
  return {
    set: closedFields,
    send: [resetFor(segment)],
    timers: noTimers,
    signal: 'closed',
    why: 'bytes for a program that has closed: they are lost, and a reset says so',
    then: 'stop',
  }
}
