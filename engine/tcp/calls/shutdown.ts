import type { Moment, Rule } from '../../handlers'
import { closedFields, noTimers } from '../replies'

/**
 * CLOSE as the RFC has it, `shutdown(SHUT_WR)` as programs know it: nothing more to send. What was written before still goes
 * out, and then our FIN; the peer may go on sending, for as long as it likes.
 *
 * @see RFC 9293 3.10.4
 */
export const shutdown: Rule<Moment> = (view) => {
  switch (view.state) {
    case 'LISTEN':
    case 'SYN-SENT':
      return { set: closedFields, timers: noTimers, signal: 'closed', why: 'nothing is open yet', then: 'stop' }
    case 'SYN-RECEIVED':
      if (view.unsent.length > 0) {
        return {
          set: { fin: 'wanted' },
          why: 'what was written waits for the handshake, and our FIN with it',
          then: 'stop',
        }
      }
      return { set: { state: 'FIN-WAIT-1', fin: 'wanted' }, why: 'nothing was written: our FIN follows', then: 'stop' }
    case 'ESTABLISHED':
      return {
        set: { state: 'FIN-WAIT-1', fin: 'wanted' },
        why: 'the application has nothing more to send',
        then: 'stop',
      }
    case 'CLOSE-WAIT':
      return {
        set: { state: 'LAST-ACK', fin: 'wanted' },
        why: 'now this side has nothing more to send, either',
        then: 'stop',
      }
    default:
      return { why: 'refused: the connection is closing already', then: 'stop' }
  }
}
