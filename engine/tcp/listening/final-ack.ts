import type { Rule, SegmentArrives } from '../../handlers'
import { seqAdd } from '../formulas/sequence-numbers'
import { closedFields, noTimers, resetFor } from '../replies'
import { queuesOf } from './admission'

/**
 * Before the fifth step, of a connection that a listener has spawned: may the acknowledgment of our SYN end the handshake?
 *
 * @see formulas/admit-final-ack.ts; Linux `tcp_check_req`
 */
export const finalAck: Rule<SegmentArrives> = (view, { segment }) => {
  const queues = view.listener && queuesOf(view.listener)
  // One that acknowledges anything else is the fifth step's.
  if (!queues || segment.ack !== seqAdd(view.iss, 1)) return null
  switch (view.formulas.admitFinalAck(queues, view.profile)) {
    case 'established':
      return null
    case 'ignored':
      return {
        why: 'ListenOverflows, ListenDrops: the accept queue is full, and it is as if the ACK were lost',
        then: 'stop',
      }
    case 'reset':
      return {
        set: closedFields,
        send: [resetFor(segment)],
        timers: noTimers,
        why: 'ListenOverflows, EmbryonicRsts: the accept queue is full, and a reset says so',
        then: 'stop',
      }
  }
}
