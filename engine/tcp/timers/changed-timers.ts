import type { Decision } from '../../handlers'
import { type ConnectionView, TIMER_NAMES } from '../connection-view'
import { noTimers } from '../replies'

/** The timers of a connection after a decision: those that it does not name stay as they are. */
export function changedTimers(
  timers: ConnectionView['timers'],
  change: NonNullable<Decision['timers']>,
): ConnectionView['timers'] {
  // Every acknowledgment comes here. Written out, since merging objects of two shapes costs many times as much.
  const changed = {
    retransmission: change.retransmission === undefined ? timers.retransmission : change.retransmission,
    timeWait: change.timeWait === undefined ? timers.timeWait : change.timeWait,
    zeroWindowProbe: change.zeroWindowProbe === undefined ? timers.zeroWindowProbe : change.zeroWindowProbe,
    delayedAck: change.delayedAck === undefined ? timers.delayedAck : change.delayedAck,
    override: change.override === undefined ? timers.override : change.override,
    keepalive: change.keepalive === undefined ? timers.keepalive : change.keepalive,
    userTimeout: change.userTimeout === undefined ? timers.userTimeout : change.userTimeout,
    finWait2: change.finWait2 === undefined ? timers.finWait2 : change.finWait2,
  }
  // Most connections are idle most of the time: one table does for all of them.
  return isIdle(changed) ? noTimers : changed
}

const isIdle = (timers: ConnectionView['timers']): boolean =>
  timers.retransmission === null && TIMER_NAMES.every((name) => timers[name] === null)
