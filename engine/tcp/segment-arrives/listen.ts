import type { Rule, SegmentArrives } from '../../handlers'
import { firstNumber } from '../first-number'
import { seqAdd } from '../formulas/sequence-numbers'
import { timestampOffset } from '../formulas/timestamp-clock'
import { learntFromSyn, optionsOfSyn } from '../handshake-options'
import { resetFor } from '../replies'
import { segment as segmentOf } from '../segment'
import { synWindow } from '../sending/outgoing'

/**
 * Answers a segment that arrives at a listener: a SYN begins a connection, anything else is refused or ignored.
 *
 * @see RFC 9293 3.10.7.2
 */
export const listen: Rule<SegmentArrives> = (view, { segment, source, now, beyond }) => {
  // First, a reset: it cannot be for anything that was sent from here.
  if (segment.rst) return { why: 'a reset means nothing to a listener', then: 'stop' }

  // Second, an acknowledgment: nothing was sent that could be acknowledged.
  if (segment.ack !== null) return { send: [resetFor(segment)], why: 'nothing was sent to acknowledge', then: 'stop' }

  // Third, a SYN. Text that comes with it is not kept: the peer sends it again once the connection stands.
  if (segment.syn) {
    const iss = firstNumber(view, source, now, beyond)
    const tsOffset = timestampOffset(view, source.host)
    const rcvNxt = seqAdd(segment.seq, 1)
    const synAck = segmentOf({
      flags: 'SYN ACK',
      seq: iss,
      ack: rcvNxt,
      window: synWindow(view),
      options: optionsOfSyn(view, tsOffset, now, segment.options),
    })
    return {
      set: {
        state: 'SYN-RECEIVED',
        remote: source,
        iss,
        irs: segment.seq,
        sndUna: iss,
        sndNxt: seqAdd(iss, 1),
        sndWnd: segment.window,
        maxSndWnd: segment.window,
        sndWl1: segment.seq,
        sndWl2: iss,
        rcvNxt,
        ...learntFromSyn(view, segment, now),
        tsOffset,
        inFlight: [synAck],
        timed: { end: seqAdd(iss, 1), sentAt: now },
      },
      send: [synAck],
      timers: { retransmission: now + view.rto },
      why: 'a SYN begins a connection',
      then: 'stop',
    }
  }

  // Fourth, anything else has no place here.
  return { why: 'neither RST, ACK nor SYN', then: 'stop' }
}
