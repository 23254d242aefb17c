import type { ConnectionFields, ConnectionView } from './connection-view'
import type { Segment, SegmentOptions } from './segment'
import { DEFAULT_MSS } from './sending/mss'

/** What our SYN or SYN,ACK says about this side (RFC 9293 3.7.1 MUST-14). */
export const optionsOfSyn = ({ profile }: Pick<ConnectionView, 'profile'>): SegmentOptions => ({ mss: profile.mss })

/** What the peer's SYN says about its side. */
export const learntFromSyn = ({ options }: Segment): Partial<ConnectionFields> => ({
  peerMss: options.mss ?? DEFAULT_MSS,
})
