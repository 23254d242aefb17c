import type { Decision } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { ackOf } from './outgoing'

/**
 * A challenge ACK: it answers a segment that could be a guess by somebody who does not see the connection. A real peer learns
 * where we stand, and comes back with the right number.
 *
 * Only so many leave in an interval: whoever sends guesses shall not make this side send as much. Beyond that the segment is
 * dropped in silence.
 *
 * @param what the segment was, in a few words
 * @see RFC 5961 3 to 5 and 7; Linux `tcp_send_challenge_ack`, tcp_invalid_ratelimit
 */
export function challenge(view: ConnectionView, now: Nanoseconds, what: string): Decision {
  const challenges = counted(view, now)
  return challenges.sent > view.profile.challengeAcks
    ? { why: `${what}: dropped in silence, enough challenges have left`, then: 'stop' }
    : { set: { challenges }, send: [ackOf(view, now)], why: `challenge: ${what}`, then: 'stop' }
}

/** An interval begins with its first challenge. */
function counted({ challenges, profile }: ConnectionView, now: Nanoseconds): ConnectionView['challenges'] {
  const { since, sent } = challenges
  return sent === 0 || now - since >= profile.challengeInterval ? { since: now, sent: 1 } : { since, sent: sent + 1 }
}
