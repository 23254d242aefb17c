/**
 * The congestion window of a connection that has just begun, in bytes.
 *
 * RFC 5681 allows two to four segments, by their size, and one where a SYN or SYN,ACK had to be sent again. A stack that begins
 * with more (RFC 6928) goes back to one segment only when that happened twice: a first timeout may have been too early.
 *
 * @param handshakeTimeouts how often the SYN or SYN,ACK was sent again
 * @param segments the profile's choice; null for RFC 5681's
 * @see RFC 5681 3.1; RFC 6928 2
 */
export function initialWindow(mss: number, handshakeTimeouts: number, segments: number | null): number {
  if (segments !== null) return handshakeTimeouts > 1 ? mss : segments * mss
  if (handshakeTimeouts > 0) return mss
  if (mss > 2190) return 2 * mss
  return mss > 1095 ? 3 * mss : 4 * mss
}
