// Leaves FIN-WAIT-1 with any acknowledgment, though it may be one of data. Must fail: all-is-acknowledged-but-the-fin, data-after-our-close, fins-cross, our-fin-at-the-wrap, any-numbers, live-crossing
// 中文：在 FIN-WAIT-1 里收到任何确认都离开，而那可能只确认了数据。
import { type Connection, type Decision, type Segment, type State, segment, segmentLength, seqAdd } from 'tcp'

type Way = { readonly [From in State]?: State }

const AFTER_CLOSE: Way = { ESTABLISHED: 'FIN-WAIT-1', 'CLOSE-WAIT': 'LAST-ACK' }
const AFTER_ACK_OF_FIN: Way = { 'FIN-WAIT-1': 'FIN-WAIT-2', CLOSING: 'TIME-WAIT', 'LAST-ACK': 'CLOSED' }
const AFTER_FIN: Way = { ESTABLISHED: 'CLOSE-WAIT', 'FIN-WAIT-1': 'CLOSING', 'FIN-WAIT-2': 'TIME-WAIT' }

export function closeMachine(connection: Connection, event: Segment | 'close'): Decision | null {
  return event === 'close' ? onClose(connection) : onSegment(connection, event)
}

function onClose({ state, sndNxt, rcvNxt }: Connection): Decision | null {
  const next = AFTER_CLOSE[state]
  if (!next) return null
  return {
    set: { state: next, sndNxt: seqAdd(sndNxt, 1) },
    send: [segment('FIN ACK', { seq: sndNxt, ack: rcvNxt })],
  }
}

function onSegment({ state, sndNxt, rcvNxt }: Connection, arrived: Segment): Decision | null {
  if (arrived.ack === null) return null
  const known = ((arrived.ack === sndNxt || state === 'FIN-WAIT-1') && AFTER_ACK_OF_FIN[state]) || state
  const set = { state: known, sndUna: arrived.ack }
  if (known === 'CLOSED') return { set, signal: 'closed' }

  const ended = AFTER_FIN[known]
  if (!ended || segmentLength(arrived) === 0) return { set }

  const next = seqAdd(rcvNxt, segmentLength(arrived))
  const send = [segment('ACK', { seq: sndNxt, ack: next })]
  return arrived.fin
    ? { set: { ...set, state: ended, rcvNxt: next }, send, signal: 'closing' }
    : { set: { ...set, rcvNxt: next }, send }
}
