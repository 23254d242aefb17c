import type { Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { closedFields, noTimers } from '../replies'
import { type Segment, segmentLength } from '../segment'
import { ackOf } from '../sending/outgoing'
import { isAcceptable, isInWindow } from './sequence'

/**
 * Answers a segment that arrives in TIME-WAIT.
 *
 * The peer's FIN may come again because our last ACK was lost: acknowledge it and wait 2 MSL anew. Old data is acknowledged
 * and never delivered.
 *
 * @see RFC 9293 3.10.7.4
 */
export const timeWait: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (segment.rst) {
    if (segment.seq === view.rcvNxt) {
      return {
        set: closedFields,
        timers: noTimers,
        signal: 'closed',
        why: 'the peer resets the connection',
        then: 'stop',
      }
    }
    return isInWindow(view, segment.seq)
      ? { send: [ackOf(view, now)], why: 'challenge: the reset is not exact', then: 'stop' }
      : { why: 'a reset outside the receive window', then: 'stop' }
  }

  // A retransmitted FIN is below RCV.NXT and so "unacceptable" by table 5; read literally, section 3.10.7.4 would never
  // restart the timer. Every stack restarts it.
  if (isKnownFin(view, segment)) {
    return {
      send: [ackOf(view, now)],
      timers: { timeWait: now + view.profile.timeWait },
      why: 'the FIN came again',
      then: 'stop',
    }
  }

  // An ACK in its place gets none in return: two ends in TIME-WAIT would answer each other for ever.
  if (segmentLength(segment) === 0 && isAcceptable(view, segment)) return { why: 'nothing to answer', then: 'stop' }
  return { send: [ackOf(view, now)], why: 'old or out of place: say where we stand', then: 'stop' }
}

/** Is this the FIN that ended the peer's stream, once more? Another FIN must not prolong the wait. */
const isKnownFin = (view: ConnectionView, segment: Segment): boolean =>
  segment.fin && seqAdd(segment.seq, segmentLength(segment)) === view.rcvNxt
