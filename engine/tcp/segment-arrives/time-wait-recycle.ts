import type { Rule, SegmentOfKnownHost } from '../../handlers'
import { isBehind } from '../formulas/is-behind'

/**
 * Drops a SYN whose timestamp is behind what its host said in an earlier connection: it looks like an old duplicate.
 *
 * The earlier connection may have been that of another host behind the same NAT, whose clock is its own. Then nobody is told:
 * the SYN comes again and again, and the connection is never made. That is why Linux 4.12 has no tcp_tw_recycle any more.
 *
 * @see Linux 3.10 `tcp_v4_conn_request`, tcp_tw_recycle
 */
export const timeWaitRecycle: Rule<SegmentOfKnownHost> = (view, { segment, now, last }) => {
  const { timestamps } = segment.options
  if (!segment.syn || segment.ack !== null || !timestamps || !view.profile.timestamps) return null
  return isBehind(last, timestamps.value, now, view.formulas)
    ? { why: 'tcp_tw_recycle: behind the clock of an earlier connection from this address', then: 'stop' }
    : null
}
