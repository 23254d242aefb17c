import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers, resetOf } from '../replies'
import type { State } from '../state'

const PEER_MAY_BE_TOLD: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'CLOSE-WAIT'])

/**
 * The listener closes whose program has not accepted this connection: nobody ever will.
 *
 * One that stands is reset. A handshake is forgotten without a word: its acknowledgment, or the SYN that comes again, will find
 * nobody here and be refused.
 *
 * @see Linux `inet_csk_listen_stop`, and `tcp_v4_rcv` for a request whose listener is gone
 */
export const listenerCloses: Rule<Moment> = (view) => {
  // The peer has reset it, and it waits for a program to hear of that.
  if (view.state === 'CLOSED') return null
  const forgotten = { set: closedFields, timers: noTimers, why: 'nobody will accept it', then: 'stop' } as const
  return PEER_MAY_BE_TOLD.has(view.state)
    ? { ...forgotten, send: [resetOf(view)], why: 'nobody will accept it: a reset says so' }
    : forgotten
}
