import type { Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import { type Segment, segmentLength } from '../segment'
import type { State } from '../state'
import { effectiveMss } from './mss'
import { outgoing } from './outgoing'
import { take, total } from './payloads'

/** After a close, too: what was written before it still has to go out. */
const MAY_SEND: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'CLOSE-WAIT', 'FIN-WAIT-1', 'CLOSING', 'LAST-ACK'])

/**
 * Sends what the peer's window allows: full segments first, then the rest, then our FIN.
 *
 * @see RFC 9293 3.8.6; 3.10.4 for the FIN, which follows all data that was written before the close
 */
export const transmit: Rule<Moment> = (view, { now }) => {
  const hasData = view.unsent.length > 0
  if (!hasData && view.fin !== 'wanted') return null
  if (!MAY_SEND.has(view.state)) return null

  const send: Segment[] = []
  const mss = effectiveMss(view)
  let { unsent, sndNxt, fin } = view
  let usable = view.sndWnd - seqDistance(view.sndUna, view.sndNxt)
  while (unsent.length > 0 && usable > 0) {
    const queued = total(unsent)
    const length = Math.min(mss, usable, queued)
    const { taken, rest } = take(unsent, length)
    send.push(outgoing(view, now, { seq: sndNxt, payload: taken, ...(length === queued && { flags: 'PSH' }) }))
    sndNxt = seqAdd(sndNxt, length)
    usable -= length
    unsent = rest
  }
  // The FIN rides on the last data where there is some, and takes one number of the window itself.
  if (fin === 'wanted' && unsent.length === 0 && usable > 0) {
    const last = send.pop() ?? outgoing(view, now, { seq: sndNxt })
    send.push({ ...last, fin: true })
    sndNxt = seqAdd(sndNxt, 1)
    fin = 'sent'
  }
  if (send.length === 0) return null

  return {
    set: { unsent, sndNxt, fin, inFlight: [...view.inFlight, ...send], timed: view.timed ?? timedFrom(send, now) },
    send,
    // RFC 6298 5.1: sending data starts the timer where it does not run yet.
    timers: view.timers.retransmission === null ? { retransmission: now + view.rto } : {},
    why: fin !== view.fin ? 'everything is sent: our FIN follows' : 'the window allows it',
    then: 'stop',
  }
}

/** One segment at a time is timed, the first of those that leave now (RFC 6298 3). */
function timedFrom([first]: readonly Segment[], now: Nanoseconds): ConnectionView['timed'] {
  return first ? { end: seqAdd(first.seq, segmentLength(first)), sentAt: now } : null
}
