import type { Profile } from '../../profiles/profile'
import type { ConnectionFields, ConnectionView } from '../connection-view'
import { seqDistance } from '../formulas/sequence-numbers'
import type { SequenceNumber } from '../segment'
import { effectiveMss } from '../sending/mss'
import type { Congestion, CongestionControl, CongestionEvent } from './congestion-control'
import { initialWindow } from './initial-window'
import { newReno } from './new-reno'

const CONTROLS: Readonly<Record<Profile['congestionControl'], CongestionControl>> = { 'new-reno': newReno }

export const controlOf = ({ profile }: ConnectionView): CongestionControl => CONTROLS[profile.congestionControl]

/**
 * What a sender believes about the network when its SYN is acknowledged.
 *
 * @param learnt what the peer's SYN has just said and the view does not know yet
 */
export function congestionAtStart(view: ConnectionView, learnt: Partial<ConnectionFields> = {}): Congestion {
  const { profile, pathMtu } = view
  const { peerMss = view.peerMss, timestamps = view.timestamps, iss = view.iss } = learnt
  const mss = effectiveMss({ profile, pathMtu, peerMss, timestamps })
  return controlOf(view).start(initialWindow(mss, view.timeouts, profile.initialWindow), iss)
}

/** FlightSize: what is out and not acknowledged; after a timeout, as much of it as has been sent again. */
const flightSize = (view: ConnectionView): number => seqDistance(view.sndUna, view.retransmitNext ?? view.sndNxt)

/** What congestion control may know of an acknowledgment, or of a timeout, when `ack` is SND.UNA. */
export const congestionEvent = (view: ConnectionView, ack: SequenceNumber): CongestionEvent => ({
  ack,
  sndNxt: view.sndNxt,
  flightSize: flightSize(view),
  mss: effectiveMss(view),
  seqLeq: view.formulas.seqLeq,
})

/**
 * A pause of more than one timeout: what was known of the path is old, and cwnd begins again at the restart window.
 *
 * @returns the congestion as it was, where there was no such pause
 * @see RFC 5681 4.1
 */
export function afterPause(view: ConnectionView, mss: number, now: number): Congestion {
  const { congestion, profile, lastSentAt, rto, inFlight } = view
  if (inFlight.length > 0 || now - lastSentAt <= rto || !profile.slowStartAfterIdle) return congestion
  const restartWindow = initialWindow(mss, 0, profile.initialWindow)
  return congestion.cwnd <= restartWindow ? congestion : controlOf(view).onIdle(congestion, restartWindow)
}
