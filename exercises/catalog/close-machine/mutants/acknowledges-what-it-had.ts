// Acknowledges with RCV.NXT as it was before the segment. Must fail: their-fin-leads-to-close-wait, data-alone, data-after-our-close, data-that-acknowledges-our-fin, data-before-the-fin, fins-cross, fin-with-the-acknowledgment-of-ours, their-fin-ends-fin-wait-2, their-fin-at-the-wrap, any-numbers, live-half-closed, live-crossing, live-fin-with-data
// 中文：ACK 里填的是处理这个报文段之前的 RCV.NXT。
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
  const known = (arrived.ack === sndNxt && AFTER_ACK_OF_FIN[state]) || state
  const set = { state: known, sndUna: arrived.ack }
  if (known === 'CLOSED') return { set, signal: 'closed' }

  const ended = AFTER_FIN[known]
  if (!ended || segmentLength(arrived) === 0) return { set }

  const next = seqAdd(rcvNxt, segmentLength(arrived))
  const send = [segment('ACK', { seq: sndNxt, ack: rcvNxt })]
  return arrived.fin
    ? { set: { ...set, state: ended, rcvNxt: next }, send, signal: 'closing' }
    : { set: { ...set, rcvNxt: next }, send }
}
