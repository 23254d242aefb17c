import type { Rule, SegmentArrives } from '../../handlers'
import { ackOf, closedFields, noTimers } from '../replies'
import { segmentLength } from '../segment'

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
    return segment.seq === view.rcvNxt
      ? { set: closedFields, timers: noTimers, signal: 'closed', why: 'the peer resets the connection', then: 'stop' }
      : { why: 'a reset that is not exact', then: 'stop' }
  }

  // A retransmitted FIN is below RCV.NXT and so "unacceptable" by table 5; read literally, section 3.10.7.4 would never
  // restart the timer. Every stack restarts it.
  if (segment.fin) {
    return {
      send: [ackOf(view)],
      timers: { timeWait: now + 2 * view.profile.msl },
      why: 'the FIN came again',
      then: 'stop',
    }
  }

  // An ACK that takes no number gets none in return: two ends in TIME-WAIT would answer each other for ever.
  if (segmentLength(segment) === 0) return { why: 'nothing to answer', then: 'stop' }
  return { send: [ackOf(view)], why: 'old data: say where we stand', then: 'stop' }
}
