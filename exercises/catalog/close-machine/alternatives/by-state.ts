import { type Connection, type Decision, MODULUS, type Segment } from 'tcp'

const plain = { syn: false, fin: false, rst: false, length: 0 }

/** One state after another, with segments and sums written out. */
export function closeMachine(connection: Connection, event: Segment | 'close'): Decision | null {
  const { state, sndNxt, rcvNxt } = connection
  if (event === 'close') {
    const ours: Decision = {
      set: { ...connection, sndNxt: (sndNxt + 1) % MODULUS },
      send: [{ ...plain, fin: true, seq: sndNxt, ack: rcvNxt }],
    }
    switch (state) {
      case 'ESTABLISHED':
        return { ...ours, set: { ...ours.set, state: 'FIN-WAIT-1' } }
      case 'CLOSE-WAIT':
        return { ...ours, set: { ...ours.set, state: 'LAST-ACK' } }
      default:
        return {}
    }
  }

  if (event.ack === null) return {}
  const finArrived = event.ack === sndNxt
  const after = { ...connection, sndUna: event.ack }
  const end = (rcvNxt + event.length + (event.fin ? 1 : 0)) % MODULUS
  const heard: Decision =
    end === rcvNxt ? { set: after } : { set: { ...after, rcvNxt: end }, send: [{ ...plain, seq: sndNxt, ack: end }] }
  switch (state) {
    case 'ESTABLISHED':
      return event.fin ? { ...heard, set: { ...heard.set, state: 'CLOSE-WAIT' }, signal: 'closing' } : heard
    case 'FIN-WAIT-1':
      if (event.fin) {
        return { ...heard, set: { ...heard.set, state: finArrived ? 'TIME-WAIT' : 'CLOSING' }, signal: 'closing' }
      }
      return finArrived ? { ...heard, set: { ...heard.set, state: 'FIN-WAIT-2' } } : heard
    case 'FIN-WAIT-2':
      return event.fin ? { ...heard, set: { ...heard.set, state: 'TIME-WAIT' }, signal: 'closing' } : heard
    case 'CLOSING':
      return { set: finArrived ? { ...after, state: 'TIME-WAIT' } : after }
    case 'LAST-ACK':
      return finArrived ? { set: { ...after, state: 'CLOSED' }, signal: 'closed' } : { set: after }
    default:
      return { set: after }
  }
}
