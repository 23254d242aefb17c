import type { Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { isAcceptable, isInWindow } from '../receiving/acceptable'
import { closedFields, noTimers } from '../replies'
import { type Segment, segmentLength } from '../segment'
import { challenge } from '../sending/challenge'
import { ackOf } from '../sending/outgoing'

/**
 * Answers a segment that arrives in TIME-WAIT.
 *
 * The peer's FIN may come again because our last ACK was lost: acknowledge it and wait 2 MSL anew. Old data is acknowledged
 * and never delivered. A SYN that may open the connection anew has been taken out before (time-wait-syn.ts).
 *
 * @see RFC 9293 3.10.7.4; RFC 1337 3 for `rfc1337`; Linux `tcp_timewait_state_process` for `timeWaitRestartsOn`
 */
export const timeWait: Rule<SegmentArrives> = (view, { segment, now }) => {
  if (segment.rst) {
    // A reset that comes too early would end the protection of this state: TIME-WAIT assassination.
    if (view.profile.rfc1337) return { why: 'RFC 1337: no reset ends TIME-WAIT', then: 'stop' }
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
      ? challenge(view, now, 'the reset is not exact')
      : { why: 'a reset outside the receive window', then: 'stop' }
  }

  // A retransmitted FIN is below RCV.NXT and so "unacceptable" by table 5; read literally, section 3.10.7.4 would never
  // restart the timer. Every stack restarts it.
  const again = { timeWait: now + view.profile.timeWait }
  if (isKnownFin(view, segment)) {
    return { send: [ackOf(view, now)], timers: again, why: 'the FIN came again', then: 'stop' }
  }

  // Whatever else the peer acknowledges with, it is still there: that is enough for Linux.
  const timers = view.profile.timeWaitRestartsOn === 'any-ack' && segment.ack !== null ? { timers: again } : {}
  // An ACK in its place gets none in return: two ends in TIME-WAIT would answer each other for ever.
  if (segmentLength(segment) === 0 && isAcceptable(view, segment)) {
    return { ...timers, why: 'nothing to answer', then: 'stop' }
  }
  return { ...timers, send: [ackOf(view, now)], why: 'old or out of place: say where we stand', then: 'stop' }
}

/** Is this the FIN that ended the peer's stream, once more? Another FIN must not prolong the wait. */
const isKnownFin = (view: ConnectionView, segment: Segment): boolean =>
  segment.fin && seqAdd(segment.seq, segmentLength(segment)) === view.rcvNxt
