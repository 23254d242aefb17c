import type { Nanoseconds } from '../../sim/time'

/** What decides whether a new connection may take the two sockets of one in TIME-WAIT. */
export interface ReuseOfTimeWait {
  /** Who opens: this side calls connect, or a SYN of the peer arrives. */
  readonly direction: 'connect' | 'accept'
  /** Linux `tcp_tw_reuse`: never, always, or where both ends are this host. */
  readonly mode: 0 | 1 | 2
  readonly isLoopback: boolean
  /** Whether the connection in TIME-WAIT used timestamps. */
  readonly usedTimestamps: boolean
  /**
   * Since the peer's last timestamp came. Linux 6.14 and later count from the entry into TIME-WAIT, which is the same moment: the segment
   * that leads there brings that timestamp, and none is taken afterwards.
   */
  readonly sinceLastTimestamp: Nanoseconds
  /** Linux `tcp_tw_reuse_delay`. */
  readonly delay: Nanoseconds
}

/**
 * May an outgoing connection take the sockets of one in TIME-WAIT before its time is over?
 *
 * Only where timestamps protect it: after the delay every segment of the new connection is stamped later than all of the old
 * one, so that PAWS refuses what still wanders.
 *
 * @see RFC 7323 5; Linux 6.14 and later, `tcp_twsk_unique`
 */
export const mayReuseTimeWait = (it: ReuseOfTimeWait): boolean =>
  it.direction === 'connect' &&
  (it.mode === 1 || (it.mode === 2 && it.isLoopback)) &&
  it.usedTimestamps &&
  it.sinceLastTimestamp >= it.delay
