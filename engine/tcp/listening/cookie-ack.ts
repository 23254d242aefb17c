import type { Rule, SegmentArrives } from '../../handlers'
import { congestionAtStart } from '../congestion/of-connection'
import { seqAdd } from '../formulas/sequence-numbers'
import { timestampOffset } from '../formulas/timestamp-clock'
import { windowFrom } from '../sending/send-window'
import { keepaliveStarts } from '../timers/keepalive-starts'
import { mssOfCookie } from './admission'

/**
 * A cookie has come back: the connection stands, out of nothing but this acknowledgment.
 *
 * What the cookie does not hold neither side uses: window scale, timestamps and selective acknowledgments. Linux keeps them
 * in the timestamp of its SYN,ACK; here they are left out.
 *
 * An old duplicate of such an acknowledgment begins a connection, too, as long as its cookie is good: nothing is kept that could
 * tell it apart.
 *
 * @see RFC 4987 3.6; Linux `cookie_v4_check`
 */
export const cookieAck: Rule<SegmentArrives> = (view, input) => {
  const { segment, source, now } = input
  const peerMss = segment.ack === null ? null : mssOfCookie(view, input, segment.ack)
  if (segment.ack === null || peerMss === null) return { why: 'no cookie of this host', then: 'stop' }
  const known = {
    peerMss,
    iss: seqAdd(segment.ack, -1),
    irs: seqAdd(segment.seq, -1),
    sndUna: segment.ack,
    sndNxt: segment.ack,
    rcvNxt: segment.seq,
    ...windowFrom(view, segment, segment.ack),
  }
  return {
    set: {
      ...known,
      state: 'ESTABLISHED',
      remote: source,
      tsOffset: timestampOffset(view, source.host),
      congestion: congestionAtStart(view, known),
    },
    timers: keepaliveStarts(view, now) ?? {},
    signal: 'established',
    why: 'the cookie tells all that is needed: the connection stands on both sides',
    then: 'continue',
  }
}
