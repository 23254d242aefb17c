import type { Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqAdd } from '../formulas/sequence-numbers'
import { optionsOfSyn } from '../handshake-options'
import { isAcceptable, isInWindow } from '../receiving/acceptable'
import { type Segment, segmentLength, segment as segmentOf } from '../segment'
import { challenge } from '../sending/challenge'
import { ackOf, synWindow } from '../sending/outgoing'

/**
 * First step for a connection that has begun: does the segment touch the receive window?
 *
 * What does not is dropped, but the peer is told where we stand. Into a closed window nothing fits; what comes next in turn is
 * still looked at for its acknowledgment and its urgent pointer (MUST-66).
 *
 * @see RFC 9293 3.10.7.4, first
 */
export const sequence: Rule<SegmentArrives> = (view, { segment, now }) => {
  // A reset counts by its own number: text behind it must not carry it into the window.
  if (segment.rst) {
    return segment.seq === view.rcvNxt || isInWindow(view, segment.seq)
      ? null
      : { why: 'a reset outside the receive window', then: 'stop' }
  }

  if (isKnownSyn(view, segment)) {
    // Both ends opened at once and this SYN,ACK repeats the SYN that we know: its acknowledgment is what we wait for. Table 5
    // calls it old, figure 7 counts on it.
    if (segment.ack !== null) return null

    // Our SYN,ACK was lost and the peer repeats its SYN. By the letter only an ACK answers it; every stack repeats the
    // SYN,ACK, which is what the peer is waiting for.
    return {
      send: [
        segmentOf({
          flags: 'SYN ACK',
          seq: view.iss,
          ack: view.rcvNxt,
          window: synWindow(view),
          options: optionsOfSyn(view, view.tsOffset, now, segment.options),
        }),
      ],
      why: 'the SYN came again',
      then: 'stop',
    }
  }
  if (isAcceptable(view, segment) || isAtRightEdge(view, segment)) return null
  if (view.rcvWnd === 0 && segment.seq === view.rcvNxt && !segment.syn) {
    return {
      send: [ackOf(view, now)],
      why: 'the window is closed: its text is not taken, its acknowledgment and urgent pointer count',
      then: 'continue',
    }
  }
  // RFC 5961 4.2: a SYN is a guess wherever its number lies.
  if (segment.syn) return challenge(view, now, 'a SYN within a connection')
  return { send: [ackOf(view, now)], why: 'outside the receive window: say where we stand', then: 'stop' }
}

/**
 * Does a segment without text come from a peer that has filled our whole window? By table 6 its number is beyond the window,
 * and its acknowledgment would be dropped: two ends that both filled the other's window, and lost some of it, would tell each
 * other where they stand for ever (RFC 9293 A.2). So does Linux (`tcp_sequence`).
 */
const isAtRightEdge = (view: ConnectionView, segment: Segment): boolean =>
  segmentLength(segment) === 0 && segment.seq === seqAdd(view.rcvNxt, view.rcvWnd)

/** Is this the SYN that brought the connection to SYN-RECEIVED, once more? */
export const isKnownSyn = (view: ConnectionView, segment: Segment): boolean =>
  view.state === 'SYN-RECEIVED' && segment.syn && segment.seq === view.irs
