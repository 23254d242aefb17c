import type { SequenceNumber } from '../segment'
import { seqDistance } from './sequence-numbers'

/** What decides how much of the waiting data leaves now. Sizes in bytes. */
export interface Waiting {
  /** D: what is written and not sent. */
  readonly unsent: number
  readonly sndUna: SequenceNumber
  readonly sndNxt: SequenceNumber
  /** SND.WND, or as much of it as congestion control leaves. */
  readonly sndWnd: number
  /** Max(SND.WND): the largest window that the peer has stated. */
  readonly maxSndWnd: number
  /** Eff.snd.MSS. */
  readonly mss: number
  /** The application wants what it wrote to leave, and not to wait for more. */
  readonly pushed: boolean
  /** Whether small segments wait while others are in flight. */
  readonly nagle: boolean
}

/**
 * How many bytes of the waiting data leave now: full segments as soon as the window has room for them, the rest only where it
 * is worth a segment.
 *
 * ```
 *      D = unsent     U = SND.UNA + SND.WND - SND.NXT     what leaves beyond full segments:
 *      (2) all of it, if pushed and D <= U
 *      (3) what fits, if that is half of the largest window that the peer ever had
 *      Nagle: nothing, unless SND.NXT = SND.UNA
 * ```
 *
 * @returns 0 where everything waits
 * @see RFC 9293 3.8.6.2.1, rules (1) to (3); 3.7.4 for Nagle's condition, which stands there in brackets
 */
export function howMuchToSend(waiting: Waiting): number {
  const { unsent, sndUna, sndNxt, sndWnd, maxSndWnd, mss, pushed, nagle } = waiting
  const inFlight = seqDistance(sndUna, sndNxt)
  // A window that has shrunk may end before SND.NXT (MUST-34).
  const usable = Math.max(sndWnd - inFlight, 0)
  const sendable = Math.min(unsent, usable)
  const rest = sendable % mss
  const full = sendable - rest
  if (rest === 0) return full

  // The full segments that leave now are in flight as well.
  const isIdle = inFlight + full === 0
  if (nagle && !isIdle) return full
  if (pushed && unsent <= usable) return sendable
  return 2 * rest >= maxSndWnd ? sendable : full
}
