import type { ConnectionView } from '../connection-view'

/** How many bytes of the header timestamps take on every segment, padding included (RFC 7323 appendix A). */
const TIMESTAMP_BYTES = 12

/** IPv4 and TCP headers without options, in bytes. */
export const HEADERS = 40

/** What a peer is taken to accept that names no MSS (RFC 9293 3.7.1 MUST-15). */
export const DEFAULT_MSS = 536

/**
 * Eff.snd.MSS: the most payload that a segment of this connection may carry, in bytes.
 *
 * The options that every segment carries come off it; those of a SYN do not. One byte always fits, whatever a peer may claim.
 *
 * @see RFC 9293 3.7.1 MUST-16; RFC 6691
 */
export const effectiveMss = (view: Pick<ConnectionView, 'peerMss' | 'pathMtu' | 'profile' | 'timestamps'>): number =>
  Math.max(
    1,
    Math.min(view.peerMss, view.profile.mss, view.pathMtu - HEADERS) - (view.timestamps ? TIMESTAMP_BYTES : 0),
  )
