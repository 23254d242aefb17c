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
export const listenerCloses: Rule<Moment> = (view) =>
  PEER_MAY_BE_TOLD.has(view.state)
    ? {
        set: closedFields,
        send: [resetOf(view)],
        timers: noTimers,
        why: 'nobody will accept it: a reset says so',
        then: 'stop',
      }
    : { set: closedFields, timers: noTimers, why: 'nobody will accept it', then: 'stop' }
