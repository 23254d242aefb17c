import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'

/**
 * How long TIME-WAIT lasts from its beginning: 2 MSL; with tcp_tw_recycle three and a half retransmission timeouts, since
 * timestamps are then thought to tell old segments from new ones.
 *
 * @see RFC 9293 3.6.1, MUST-13; Linux 3.10 `tcp_time_wait`
 */
export const timeWaitLength = ({ profile, timestamps, rto }: ConnectionView): Nanoseconds =>
  profile.timeWaitRecycle && timestamps ? Math.floor((rto * 7) / 2) : profile.timeWait
