import type { Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import { afterPause } from '../congestion/of-connection'
import type { ConnectionView } from '../connection-view'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import type { Segment } from '../segment'
import type { State } from '../state'
import { endOf } from './in-flight'
import { effectiveMss } from './mss'
import { outgoing } from './outgoing'
import { take, total } from './payloads'
import type { Changes } from './progress'
import { sendAgain } from './send-again'
import { sendLimit } from './send-limit'

/** After a close, too: what was written before it still has to go out. */
const MAY_SEND: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'CLOSE-WAIT', 'FIN-WAIT-1', 'CLOSING', 'LAST-ACK'])

/**
 * Sends what the peer's window and the network allow: what a timeout has left to be sent again, then full segments of new
 * data, then the rest, then our FIN.
 *
 * @see RFC 9293 3.8.6; 3.10.4 for the FIN, which follows all data that was written before the close; RFC 5681 3.1
 */
export const transmit: Rule<Moment> = (view, { now }) => {
  if (view.unsent.length === 0 && view.fin !== 'wanted' && view.retransmitNext === null) return null
  if (!MAY_SEND.has(view.state)) return null

  const mss = effectiveMss(view)
  const congestion = afterPause(view, mss, now)
  const limit = sendLimit(view, congestion, mss)
  const set: Changes = {}
  const send = sendAgain(view, set, limit, now)
  const isCaughtUp = view.retransmitNext === null || set.retransmitNext === null
  if (isCaughtUp) sendNew(view, set, send, { limit, mss, now })
  if (send.length === 0) return null

  if (congestion !== view.congestion) set.congestion = congestion
  return {
    set,
    send,
    // RFC 6298 5.1: sending data starts the timer where it does not run yet.
    timers: view.timers.retransmission === null ? { retransmission: now + view.rto } : {},
    why: whyOf(view, set),
    then: 'stop',
  }
}

/** What has never been sent: appended to `send`, and what changes by it to `set`. */
function sendNew(
  view: ConnectionView,
  set: Changes,
  send: Segment[],
  { limit, mss, now }: { limit: number; mss: number; now: Nanoseconds },
): void {
  let { unsent, sndNxt } = view
  let usable = limit - seqDistance(view.sndUna, sndNxt)
  let queued = total(unsent)
  const added: Segment[] = []
  while (queued > 0 && usable > 0) {
    const length = Math.min(mss, usable, queued)
    const { taken, rest } = take(unsent, length)
    added.push(outgoing(view, now, { seq: sndNxt, payload: taken, ...(length === queued && { flags: 'PSH' }) }))
    sndNxt = seqAdd(sndNxt, length)
    usable -= length
    queued -= length
    unsent = rest
  }
  // The FIN rides on the last data where there is some, and takes one number of the window itself.
  if (view.fin === 'wanted' && queued === 0 && usable > 0) {
    const last = added.pop() ?? outgoing(view, now, { seq: sndNxt })
    added.push({ ...last, fin: true })
    sndNxt = seqAdd(sndNxt, 1)
    set.fin = 'sent'
  }
  const [first] = added
  if (!first) return
  send.push(...added)
  set.unsent = unsent
  set.sndNxt = sndNxt
  set.inFlight = view.inFlight.concat(added)
  // One segment at a time is timed, the first of those that leave now (RFC 6298 3).
  if (view.timed === null) set.timed = { end: endOf(first), sentAt: now }
}

function whyOf(view: ConnectionView, set: Changes): string {
  if (set.fin === 'sent') return 'everything is sent: our FIN follows'
  return view.retransmitNext === null ? 'the windows allow it' : 'slow start goes on with what the timeout has left'
}
