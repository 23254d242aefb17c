import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView, Signal } from '../connection-view'
import { giveUpAfter } from '../formulas/give-up'
import type { Segment } from '../segment'
import type { Changes } from './progress'

/**
 * R2: has the peer been silent for so long that the connection is over?
 *
 * @param oldest what is in flight; null where nothing but window probes is
 * @see RFC 9293 3.8.3, MUST-20 to MUST-22; Linux `tcp_write_timeout`, `retransmits_timed_out`
 */
export function hasGivenUp(view: ConnectionView, oldest: Segment | null, now: Nanoseconds): boolean {
  const { profile, timeouts, retransmittingSince } = view
  if (oldest?.syn) {
    const isActive = oldest.ack === null
    return (
      timeouts >= (isActive ? profile.synRetransmissions + profile.synLinearTimeouts : profile.synAckRetransmissions)
    )
  }
  // An application that says how long it waits says it instead of R2 (MUST-21); timers/user-timeout.ts ends that wait.
  if (view.userTimeout !== null) return false
  const retransmissions = view.orphan ? profile.orphanRetransmissions : profile.retransmissions
  if (profile.retransmissionsAre === 'counted') return timeouts >= retransmissions
  return retransmittingSince !== null && now - retransmittingSince >= giveUpAfter(retransmissions, profile)
}

/**
 * Counts one more timeout without an answer.
 *
 * @param since when the timer was started that has fired now
 * @returns at R1 what the application is told: the connection still stands (RFC 9293 3.8.3, SHLD-9)
 */
export function countTimeout(view: ConnectionView, set: Changes, since: Nanoseconds): Signal | null {
  set.timeouts = view.timeouts + 1
  if (view.retransmittingSince === null) set.retransmittingSince = since
  return set.timeouts === view.profile.retransmissionsBeforeAdvice ? 'delivery-problem' : null
}
