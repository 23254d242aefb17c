import type { Decision, Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { timeWaitLength } from '../formulas/time-wait-length'
import { finAckWaitsUntil } from '../receiving/delayed-ack'
import { sackBlocks } from '../receiving/sack-blocks'
import { trim } from '../receiving/trim'
import { urgentBeforeEnd } from '../receiving/urgent'
import { ackOf } from '../sending/outgoing'

/**
 * Eighth step: the peer's FIN, once every byte before it has arrived.
 *
 * Its acknowledgment may wait a little where our own FIN may follow: four segments become three.
 *
 * @see RFC 9293 3.10.7.4, eighth; 3.8.6.3
 */
export const fin: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (!segment.fin && view.peerFin === null) return null
  const part = trim(view, segment)
  const peerFin = part.fin ? seqAdd(part.seq, part.payload.length) : view.peerFin
  if (peerFin === null) return null

  // A segment without FIN that brings us to it fills a gap, and the peer hears of that at once (RFC 5681 4.2).
  const ended = end(view, now, segment.fin)
  if (!ended) return { why: 'a stream ends only once', then: 'stop' }
  if (view.rcvNxt !== peerFin) {
    // Only a FIN without text still lacks an answer: the step before has acknowledged text.
    if (!part.fin || part.payload.length > 0) return null
    const set = { peerFin, ...(view.sack && { sackBlocks: sackBlocks(view, { ...view, peerFin }, part.seq) }) }
    return { set, send: [ackOf(view, now, set)], why: 'the FIN came early: bytes before it are missing', then: 'stop' }
  }
  return ended
}

function end(view: ConnectionView, now: number, mayWait: boolean): Decision | null {
  const rcvNxt = seqAdd(view.rcvNxt, 1)
  const rcvWnd = Math.max(0, view.rcvWnd - 1)
  const peerFin = null
  const rcvUp = urgentBeforeEnd(view)
  const send = [ackOf(view, now, { rcvNxt, rcvWnd })]
  switch (view.state) {
    case 'SYN-RECEIVED':
    case 'ESTABLISHED': {
      const delayedAck = mayWait ? finAckWaitsUntil(view, rcvNxt, now) : null
      return {
        set: { state: 'CLOSE-WAIT', rcvNxt, rcvWnd, rcvUp, peerFin },
        ...(delayedAck === null ? { send } : { timers: { delayedAck } }),
        signal: 'closing',
        why: 'the peer has finished sending',
        then: 'stop',
      }
    }
    case 'FIN-WAIT-1':
      // Had this segment acknowledged our FIN, the step before would have brought us to FIN-WAIT-2.
      return {
        set: { state: 'CLOSING', rcvNxt, rcvWnd, rcvUp, peerFin },
        send,
        signal: 'closing',
        why: 'both ends closed at the same time',
        then: 'stop',
      }
    case 'FIN-WAIT-2':
      return {
        set: { state: 'TIME-WAIT', rcvNxt, rcvWnd, rcvUp, peerFin },
        send,
        timers: { retransmission: null, finWait2: null, keepalive: null, timeWait: now + timeWaitLength(view) },
        signal: 'closing',
        why: 'both directions have ended: wait until nothing of this connection can still be on its way',
        then: 'stop',
      }
    default:
      return null
  }
}
