import type { Decision, Rule, Send } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import type { Payload } from '../segment'
import { ackOf } from '../sending/outgoing'
import { total } from '../sending/payloads'

/**
 * SEND: the bytes join the queue; what the window allows leaves at once. Where they are urgent, every segment says so until it
 * is past them.
 *
 * @see RFC 9293 3.10.2, 3.8.5
 */
export const send: Rule<Send> = (view, { payload, urgent, now }) => {
  if (payload.length === 0) return { why: 'nothing is written', then: 'stop' }
  switch (view.state) {
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'CLOSE-WAIT':
      if (view.fin !== 'none') return { why: 'refused: the connection is closing', then: 'stop' }
      return urgent
        ? writeUrgent(view, payload, now)
        : { set: { unsent: [...view.unsent, payload] }, why: 'the application writes', then: 'stop' }
    default:
      return { why: 'refused: the connection is closing or not open', then: 'stop' }
  }
}

/** The letter of 3.10.2, SND.UP <- SND.NXT, speaks of SND.NXT once all that is written has been put into segments. */
function writeUrgent(view: ConnectionView, payload: Payload, now: number): Decision {
  const unsent = [...view.unsent, payload]
  const set = { unsent, sndUp: seqAdd(view.sndNxt, total(unsent)) }
  const isOpen = view.state === 'ESTABLISHED' || view.state === 'CLOSE-WAIT'
  // Into a closed window no byte can go, but the word that some are urgent can: it is meant to make the peer read (MUST-66).
  return isOpen && view.sndWnd === 0
    ? { set, send: [ackOf(view, now, set)], why: 'urgent, and the window is closed: the peer is told', then: 'stop' }
    : { set, why: 'the application writes what is urgent', then: 'stop' }
}
