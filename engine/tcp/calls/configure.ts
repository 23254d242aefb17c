import type { Configure, Decision, Rule } from '../../handlers'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionFields, ConnectionView, Keepalive } from '../connection-view'
import type { State } from '../state'

/**
 * What the application chooses for this connection: Nagle's algorithm, keepalive, the user timeout. What it does not name stays.
 *
 * @see RFC 9293 3.7.4 MUST-17, 3.8.4 MUST-24, 3.9.1; Linux TCP_NODELAY, SO_KEEPALIVE with TCP_KEEP*, TCP_USER_TIMEOUT
 */
export const configure: Rule<Configure> = (view, { nagle, keepalive, userTimeout, now }) => {
  const set: Partial<ConnectionFields> = {
    nagle: nagle ?? view.nagle,
    keepalive: keepalive === undefined ? view.keepalive : keepalive,
    userTimeout: userTimeout === undefined ? view.userTimeout : userTimeout,
    ...(keepalive !== undefined && { keepaliveProbes: 0 }),
  }
  const timers: Decision['timers'] = {
    ...(keepalive !== undefined && { keepalive: firstProbeAt(view, keepalive, now) }),
    // What waits already starts it again, counted from when it began to wait.
    ...(userTimeout !== undefined && { userTimeout: null }),
  }
  return { set, timers, why: 'the application chooses', then: 'stop' }
}

const WITHOUT_A_PEER: ReadonlySet<State> = new Set<State>(['CLOSED', 'LISTEN', 'TIME-WAIT'])

/** The silence until now counts, too. */
const firstProbeAt = (view: ConnectionView, keepalive: Keepalive | null, now: Nanoseconds): Nanoseconds | null =>
  keepalive === null || WITHOUT_A_PEER.has(view.state) ? null : Math.max(now, view.lastHeardAt + keepalive.idle)
