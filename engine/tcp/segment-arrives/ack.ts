import type { Decision, Rule, SegmentArrives } from '../../handlers'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { closedFields, noTimers, resetFor } from '../replies'
import type { Segment, SequenceNumber } from '../segment'
import { unacknowledged } from '../sending/in-flight'
import { ackOf } from '../sending/outgoing'
import { measured } from '../sending/round-trip'

/**
 * Fifth step: the acknowledgment number.
 *
 * It completes the handshake, frees what was in flight, opens or closes the send window, and tells when our FIN has arrived.
 *
 * @see RFC 9293 3.10.7.4, fifth
 */
export const ack: Rule<SegmentArrives> = (view, { segment, now }) => {
  const { seqLeq, seqBetween } = view.formulas
  const number = segment.ack
  if (number === null) return { why: 'every segment of a connection carries an acknowledgment', then: 'stop' }

  // SND.UNA =< SEG.ACK =< SND.NXT, in one: a forged number 2^31 away would pass both comparisons.
  const isCurrent = seqBetween(view.sndUna, number, seqAdd(view.sndNxt, 1))
  const isNew = isCurrent && number !== view.sndUna
  if (view.state === 'SYN-RECEIVED') {
    if (!isNew) return { send: [resetFor(segment)], why: 'acknowledges what was never sent', then: 'stop' }
    return {
      ...progress(view, segment, number, now),
      set: {
        ...advance(view, segment, number, now),
        ...windowFrom(view, segment, number),
        // A close that had to wait for the handshake (RFC 9293 3.10.4) takes effect now.
        state: view.fin === 'wanted' ? 'FIN-WAIT-1' : 'ESTABLISHED',
      },
      signal: 'established',
      why: 'our SYN is acknowledged: the connection stands on both sides',
      then: 'continue',
    }
  }

  if (!seqLeq(number, view.sndNxt)) {
    return { send: [ackOf(view, now)], why: 'acknowledges what is not yet sent', then: 'stop' }
  }

  const window = isCurrent && mayUpdateWindow(view, segment, number) ? windowFrom(view, segment, number) : {}
  if (!isNew)
    return isChange(view, window) ? { set: window, why: 'a newer segment states the window', then: 'continue' } : null

  const set = { ...advance(view, segment, number, now), ...window }
  if (view.fin === 'sent' && number === view.sndNxt) return finAcknowledged(view, set, now)
  return { ...progress(view, segment, number, now), set, why: 'new data is acknowledged', then: 'continue' }
}

/** All that we sent has arrived, our FIN included. */
function finAcknowledged(view: ConnectionView, set: Partial<ConnectionFields>, now: number): Decision {
  const why = 'our FIN is acknowledged'
  const timers = { retransmission: null }
  switch (view.state) {
    case 'FIN-WAIT-1':
      // No program waits for what the peer still has to say: Linux does not wait for ever, either.
      return {
        set: { ...set, state: 'FIN-WAIT-2' },
        timers: view.orphan ? { ...timers, finWait2: now + view.profile.finWait2Timeout } : timers,
        why,
        then: 'continue',
      }
    case 'CLOSING':
      return {
        set: { ...set, state: 'TIME-WAIT' },
        timers: { ...timers, timeWait: now + view.profile.timeWait },
        why,
        then: 'stop',
      }
    case 'LAST-ACK':
      return { set: { ...set, ...closedFields }, timers: noTimers, signal: 'closed', why, then: 'stop' }
    default:
      return { set, timers, why, then: 'continue' }
  }
}

const advance = (
  view: ConnectionView,
  segment: Segment,
  number: SequenceNumber,
  now: number,
): Partial<ConnectionFields> => ({
  ...measured(view, segment, number, now),
  sndUna: number,
  inFlight: unacknowledged(view, number),
  timeouts: 0,
})

/** The timer starts again for what is still in flight, and stops where nothing is (RFC 6298 5.2, 5.3). */
const progress = (
  view: ConnectionView,
  segment: Segment,
  number: SequenceNumber,
  now: number,
): Pick<Decision, 'timers'> => {
  const { rto = view.rto } = measured(view, segment, number, now)
  return { timers: { retransmission: unacknowledged(view, number).length > 0 ? now + rto : null } }
}

/** An older segment that comes late must not bring back an older window. */
function mayUpdateWindow(view: ConnectionView, segment: Segment, number: SequenceNumber): boolean {
  const { seqLt, seqLeq } = view.formulas
  return seqLt(view.sndWl1, segment.seq) || (view.sndWl1 === segment.seq && seqLeq(view.sndWl2, number))
}

/** SND.WND, as SEG.WND states it: scaled, except on a SYN (RFC 7323 2.3). */
const windowFrom = (view: ConnectionView, segment: Segment, number: SequenceNumber): Partial<ConnectionFields> => ({
  sndWnd: segment.syn ? segment.window : segment.window << view.sndWndShift,
  sndWl1: segment.seq,
  sndWl2: number,
})

const isChange = (view: ConnectionView, window: Partial<ConnectionFields>): boolean =>
  window.sndWnd !== undefined &&
  (window.sndWnd !== view.sndWnd || window.sndWl1 !== view.sndWl1 || window.sndWl2 !== view.sndWl2)
