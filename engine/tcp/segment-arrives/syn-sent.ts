import type { Rule, SegmentArrives } from '../../handlers'
import { congestionAtStart } from '../congestion/of-connection'
import { seqAdd } from '../formulas/sequence-numbers'
import { learntFromSyn, optionsOfSyn } from '../handshake-options'
import { closedFields, noTimers, resetFor } from '../replies'
import { segment as segmentOf } from '../segment'
import { NOTHING_IN_FLIGHT } from '../sending/in-flight'
import { ackOf, synWindow } from '../sending/outgoing'
import { measured } from '../sending/round-trip'
import { windowFrom } from '../sending/send-window'

/**
 * Answers a segment that arrives while our SYN is on its way.
 *
 * @see RFC 9293 3.10.7.3
 */
export const synSent: Rule<SegmentArrives> = (view, { segment, now }) => {
  const { seqLt, seqLeq } = view.formulas

  // First, the ACK bit: what it acknowledges must be our SYN.
  const acknowledgesUs = segment.ack !== null && seqLt(view.iss, segment.ack) && seqLeq(segment.ack, view.sndNxt)
  if (segment.ack !== null && !acknowledgesUs) {
    return segment.rst
      ? { why: 'a reset for another connection', then: 'stop' }
      : { send: [resetFor(segment)], why: 'acknowledges what was never sent: an old duplicate', then: 'stop' }
  }

  // Second, the RST bit: only one that acknowledges our SYN is believed.
  if (segment.rst) {
    return acknowledgesUs
      ? { set: closedFields, timers: noTimers, signal: 'refused', why: 'the peer refuses the connection', then: 'stop' }
      : { why: 'a reset that does not acknowledge our SYN', then: 'stop' }
  }

  // Fourth, the SYN bit.
  if (!segment.syn) return { why: 'neither SYN nor RST', then: 'stop' }

  const rcvNxt = seqAdd(segment.seq, 1)
  const set = learntFromSyn(view, segment, now)
  set.irs = segment.seq
  set.rcvNxt = rcvNxt
  Object.assign(set, windowFrom(view, segment, segment.ack ?? view.iss))
  if (acknowledgesUs && segment.ack !== null) {
    set.state = 'ESTABLISHED'
    set.sndUna = segment.ack
    set.inFlight = NOTHING_IN_FLIGHT
    set.timeouts = 0
    set.retransmittingSince = null
    set.congestion = congestionAtStart(view, set)
    Object.assign(set, measured(view, segment, segment.ack, now, set.timestamps))
    return {
      set,
      send: [ackOf(view, now, set)],
      timers: { retransmission: null },
      signal: 'established',
      why: 'the SYN is acknowledged: the connection stands on this side',
      then: 'continue',
    }
  }

  // Both ends opened at the same moment: the SYN goes out again, now with an acknowledgment (figure 7).
  const synAck = segmentOf({
    flags: 'SYN ACK',
    seq: view.iss,
    ack: rcvNxt,
    window: synWindow(view),
    options: optionsOfSyn(view, view.tsOffset, now, segment.options),
  })
  set.state = 'SYN-RECEIVED'
  set.inFlight = [synAck]
  return {
    set,
    send: [synAck],
    timers: { retransmission: now + view.rto },
    why: 'simultaneous open',
    then: 'stop',
  }
}
