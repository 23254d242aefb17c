import type { Decision, Moment, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import { afterPause } from '../congestion/of-connection'
import type { ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { State } from '../state'
import { effectiveMss } from './mss'
import { total } from './payloads'
import type { Changes } from './progress'
import { sendAgain } from './send-again'
import { sendLimit } from './send-limit'
import { sendNew } from './send-new'

/** After a close, too: what was written before it still has to go out. */
const MAY_SEND: ReadonlySet<State> = new Set<State>(['ESTABLISHED', 'CLOSE-WAIT', 'FIN-WAIT-1', 'CLOSING', 'LAST-ACK'])

/**
 * Sends what the peer's window and the network allow: what a timeout has left to be sent again, then full segments of new
 * data, then the rest where it is worth a segment, then our FIN.
 *
 * @see RFC 9293 3.8.6, 3.7.4; RFC 5681 3.1
 */
export const transmit: Rule<Moment> = (view, { now }) => {
  const isWaiting = view.unsent.length > 0 || view.fin === 'wanted'
  const { zeroWindowProbe, override } = view.timers
  if (!isWaiting && view.retransmitNext === null && zeroWindowProbe === null && override === null) return null
  if (!MAY_SEND.has(view.state)) return null

  const isProbing = zeroWindowProbe !== null
  // The timer asks, and what the peer answers decides.
  if (isProbing && view.sndWnd === 0 && (isWaiting || view.inFlight.length > 0)) return null

  const mss = effectiveMss(view)
  const congestion = afterPause(view, mss, now)
  const limit = sendLimit(view, congestion, mss)
  const set: Changes = {}
  const send = sendAgain(view, set, isProbing ? refusedProbe(view) : view.retransmitNext, limit, now)
  // What comes later waits until all that is sent again has left.
  if (isWaiting && (set.retransmitNext ?? null) === null) {
    const room = limit - seqDistance(view.sndUna, view.sndNxt)
    for (const segment of sendNew(view, set, { amount: amountOf(view, limit, mss), room, mss }, now)) send.push(segment)
  }
  if (isProbing) set.windowProbes = 0
  if (send.length === 0) return whileNothingLeaves(view, set, isWaiting, now)

  if (congestion !== view.congestion) set.congestion = congestion
  return {
    set,
    send,
    timers: {
      // RFC 6298 5.1: sending data starts the timer where it does not run yet.
      retransmission: view.timers.retransmission ?? now + view.rto,
      zeroWindowProbe: null,
      override: null,
    },
    why: whyOf(view, set),
    then: 'stop',
  }
}

/** How many of the bytes that wait may leave within a limit. */
function amountOf(view: ConnectionView, limit: number, mss: number): number {
  if (view.unsent.length === 0) return 0
  const unsent = total(view.unsent)
  const amount = view.formulas.howMuchToSend({
    unsent,
    sndUna: view.sndUna,
    sndNxt: view.sndNxt,
    sndWnd: limit,
    maxSndWnd: view.maxSndWnd,
    mss,
    pushed: true,
    // After a close no more is to come that a small segment could wait for.
    nagle: view.nagle && view.fin === 'none',
  })
  // The formula can be replaced; what is not there cannot leave.
  return Math.min(amount, unsent)
}

/** The window is open again: a probe that is still out was refused, and leaves again like everything after a timeout. */
const refusedProbe = (view: ConnectionView): number | null => (view.inFlight.length > 0 ? view.sndUna : null)

/**
 * Nothing leaves. Where something is in flight its acknowledgment or its timeout comes next; where nothing is, only a timer
 * keeps this side from waiting for ever: for the window to open, or to be worth a segment.
 *
 * @see RFC 9293 3.8.6.1, 3.8.6.2.1
 */
function whileNothingLeaves(view: ConnectionView, set: Changes, isWaiting: boolean, now: Nanoseconds): Decision | null {
  const { zeroWindowProbe, override } = view.timers
  const isStuck = isWaiting && view.inFlight.length === 0
  const isClosed = isStuck && view.sndWnd === 0
  const isTooSmall = isStuck && view.sndWnd > 0
  const timers: { zeroWindowProbe?: Nanoseconds | null; override?: Nanoseconds | null } = {}
  if (isClosed !== (zeroWindowProbe !== null)) timers.zeroWindowProbe = isClosed ? now + view.rto : null
  if (isTooSmall !== (override !== null)) timers.override = isTooSmall ? now + view.profile.overrideTimeout : null
  if (timers.zeroWindowProbe === undefined && timers.override === undefined) return null
  return { set, timers, why: waitingFor(isClosed, isTooSmall), then: 'stop' }
}

function waitingFor(isClosed: boolean, isTooSmall: boolean): string {
  if (isClosed) return 'the window is closed: it will be probed'
  return isTooSmall ? 'the window has no room for a segment that is worth sending' : 'nothing waits any more'
}

function whyOf(view: ConnectionView, set: Changes): string {
  if (set.fin === 'sent') return 'everything is sent: our FIN follows'
  return view.retransmitNext === null ? 'the windows allow it' : 'slow start goes on with what the timeout has left'
}
