import type { Decision, Rule, SegmentArrives } from '../../handlers'
import { congestionAtStart } from '../congestion/of-connection'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { timeWaitLength } from '../formulas/time-wait-length'
import { closedFields, noTimers, resetFor } from '../replies'
import { challenge } from '../sending/challenge'
import { duplicateAck, isDuplicateAck } from '../sending/duplicate-ack'
import { ackOf } from '../sending/outgoing'
import { advance, type Changes, newDataAcknowledged, restartedTimer } from '../sending/progress'
import { mayUpdateWindow, windowFrom } from '../sending/send-window'
import { keepaliveStarts } from '../timers/keepalive-starts'

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
    const set = advance(view, segment, number, now)
    Object.assign(set, windowFrom(view, segment, number))
    set.congestion = congestionAtStart(view)
    // A close that had to wait for the handshake (RFC 9293 3.10.4) takes effect now.
    set.state = view.fin === 'wanted' ? 'FIN-WAIT-1' : 'ESTABLISHED'
    return {
      set,
      // Linux takes the SYN of a SYN,ACK that crossed ours for old text (`tcp_data_queue`), and acknowledges it.
      ...(segment.syn && view.profile.crossedSynAckIsAcknowledged && { send: [ackOf(view, now, set)] }),
      timers: {
        retransmission: restartedTimer(view, set, now),
        ...keepaliveStarts(view, now),
      },
      signal: 'established',
      why: 'our SYN is acknowledged: the connection stands on both sides',
      then: 'continue',
    }
  }

  if (!seqLeq(number, view.sndNxt)) return challenge(view, now, 'acknowledges what is not yet sent')
  if (!isCurrent) {
    // RFC 5961 5: older than any window of the peer reaches back, it is a guess, and so are the bytes that it brings.
    return seqBetween(seqAdd(view.sndUna, -view.maxSndWnd), number, view.sndUna)
      ? null
      : challenge(view, now, 'acknowledges what was acknowledged long ago')
  }

  const window = mayUpdateWindow(view, segment, number) ? windowFrom(view, segment, number) : null
  if (isNew) {
    return view.fin === 'sent' && number === view.sndNxt
      ? finAcknowledged(view, Object.assign(advance(view, segment, number, now), window), now)
      : newDataAcknowledged(view, segment, number, window, now)
  }
  if (isDuplicateAck(view, segment)) return duplicateAck(view, now)
  if (view.sndWnd === 0 && view.timeouts > 0) {
    // MUST-37: a peer that answers is there, however long its window stays closed.
    const set = { ...window, timeouts: 0, retransmittingSince: null }
    return { set, why: 'the peer answers what it has no room for', then: 'continue' }
  }
  return window && isChange(view, window)
    ? { set: window, why: 'a newer segment states the window', then: 'continue' }
    : null
}

/** All that we sent has arrived, our FIN included. */
function finAcknowledged(view: ConnectionView, set: Changes, now: number): Decision {
  const why = 'our FIN is acknowledged'
  const timers = { retransmission: null }
  switch (view.state) {
    case 'FIN-WAIT-1':
      // No program waits for what the peer still has to say: Linux does not wait for ever, either.
      set.state = 'FIN-WAIT-2'
      return {
        set,
        timers: view.orphan ? { ...timers, finWait2: now + view.profile.finWait2Timeout } : timers,
        why,
        then: 'continue',
      }
    case 'CLOSING':
      set.state = 'TIME-WAIT'
      return {
        set,
        timers: { ...timers, keepalive: null, timeWait: now + timeWaitLength(view) },
        why,
        then: 'stop',
      }
    case 'LAST-ACK':
      return { set: Object.assign(set, closedFields), timers: noTimers, signal: 'closed', why, then: 'stop' }
    default:
      return { set, timers, why, then: 'continue' }
  }
}

const isChange = (view: ConnectionView, window: ReturnType<typeof windowFrom>): boolean =>
  window.sndWnd !== view.sndWnd || window.sndWl1 !== view.sndWl1 || window.sndWl2 !== view.sndWl2
