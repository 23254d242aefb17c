import type { Configure, Rule } from '../../handlers'
import type { ConnectionFields } from '../connection-view'

/**
 * What the application chooses for this connection: Nagle's algorithm, keepalive, the user timeout. What it does not name stays.
 *
 * @see RFC 9293 3.7.4 MUST-17, 3.8.4 MUST-24, 3.9.1; Linux TCP_NODELAY, SO_KEEPALIVE with TCP_KEEP*, TCP_USER_TIMEOUT
 */
export const configure: Rule<Configure> = (view, { nagle, keepalive, userTimeout }) => {
  const set: Partial<ConnectionFields> = {
    nagle: nagle ?? view.nagle,
    keepalive: keepalive === undefined ? view.keepalive : keepalive,
    userTimeout: userTimeout === undefined ? view.userTimeout : userTimeout,
  }
  // What waits already is counted anew by waitForAcknowledgment.
  const timers = userTimeout === undefined ? {} : { userTimeout: null }
  return { set, timers, why: 'the application chooses', then: 'stop' }
}
