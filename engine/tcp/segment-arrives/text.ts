import type { Decision, Rule, SegmentArrives } from '../../handlers'
import type { ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import { mayAckWait } from '../receiving/delayed-ack'
import { place } from '../receiving/place'
import { sackBlocks } from '../receiving/sack-blocks'
import { urgentBeyond } from '../receiving/urgent'
import { ackOf } from '../sending/outgoing'

/**
 * Seventh step: the bytes of the segment. What is next in order is for the application, what is early waits.
 *
 * The acknowledgment goes at once or waits a little for company; where the segment's FIN is next in turn, that of the FIN covers both.
 *
 * @see RFC 9293 3.10.7.4, seventh; RFC 2018 4
 */
export const text: Rule<SegmentArrives> = (view, { segment, now }) => {
  // A closed window takes nothing; the first step has said so to the peer.
  if (segment.payload.length === 0 || view.rcvWnd === 0) return null
  if (view.state !== 'ESTABLISHED' && view.state !== 'FIN-WAIT-1' && view.state !== 'FIN-WAIT-2') {
    return { why: 'the peer has ended its stream: text after it is ignored', then: 'continue' }
  }

  const placed = place(view, segment)
  const { deliver, rcvNxt, early, peerFin } = placed
  const taken = seqDistance(view.rcvNxt, rcvNxt)
  const set = {
    rcvNxt,
    early,
    peerFin,
    rcvWnd: Math.max(0, view.rcvWnd - taken),
    rcvUser: view.readsAtOnce ? 0 : view.rcvUser + taken,
    rcvUp: view.readsAtOnce ? urgentBeyond(view, rcvNxt) : view.rcvUp,
    quickAcks: Math.max(0, view.quickAcks - 1),
    ...(hasGap(view, early) && { sackBlocks: sackBlocks(view, placed, segment.seq) }),
  }
  const why = deliver.length > 0 ? 'bytes in order' : 'bytes that came early wait for the gap to close'
  if (rcvNxt === peerFin) return { set, deliver, why, then: 'continue' }
  if (mayAckWait(view, placed)) {
    return {
      set,
      deliver,
      ...whenToAck(view, now),
      why: `${why}; the acknowledgment waits for company`,
      then: 'continue',
    }
  }
  return { set, deliver, send: [ackOf(view, now, set)], why, then: 'continue' }
}

/** There is, or was until now, something to tell of what lies beyond a gap. */
const hasGap = (view: ConnectionView, early: ConnectionView['early']): boolean =>
  view.sack && (early.length > 0 || view.sackBlocks.length > 0)

/** The first text that waits for its acknowledgment starts the timer; the next does not put it off. */
const whenToAck = (view: ConnectionView, now: number): Pick<Decision, 'timers'> =>
  view.timers.delayedAck === null ? { timers: { delayedAck: now + view.profile.delayedAck } } : {}
