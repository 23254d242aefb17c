import type { Decision, Moment, Rule } from '../../handlers'
import { closedFields, noTimers, resetOf } from '../replies'

/**
 * ABORT: the connection ends now. What waits to be sent is thrown away, and a reset tells the peer.
 *
 * @see RFC 9293 3.10.5; for programs on sockets, SO_LINGER with no time to linger
 */
export const abort: Rule<Moment> = (view) => {
  switch (view.state) {
    case 'CLOSED':
      return { why: 'refused: there is no connection', then: 'stop' }
    case 'LISTEN':
    case 'SYN-SENT':
      return end('nothing is open yet')
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT':
      return { ...end('the application aborts the connection'), send: [resetOf(view)] }
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      return end('both directions have ended: there is nothing to reset')
  }
}

const end = (why: string): Decision => ({ set: closedFields, timers: noTimers, signal: 'closed', why, then: 'stop' })
