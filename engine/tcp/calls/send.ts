import type { Rule, Send } from '../../handlers'

/**
 * SEND: the bytes join the queue; what the window allows leaves at once.
 *
 * @see RFC 9293 3.10.2
 */
export const send: Rule<Send> = (view, { payload }) => {
  if (payload.length === 0) return { why: 'nothing is written', then: 'stop' }
  switch (view.state) {
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'CLOSE-WAIT':
      return view.fin === 'none'
        ? { set: { unsent: [...view.unsent, payload] }, why: 'the application writes', then: 'stop' }
        : { why: 'refused: the connection is closing', then: 'stop' }
    default:
      return { why: 'refused: the connection is closing or not open', then: 'stop' }
  }
}
