/**
 * The congestion window of a connection that has just begun, in bytes: two to four segments, by their size.
 *
 * After a SYN or a SYN,ACK was lost it is one segment.
 *
 * @see RFC 5681 3.1
 */
export function initialWindow(mss: number, handshakeLost: boolean): number {
  if (handshakeLost) return mss
  if (mss > 2190) return 2 * mss
  return mss > 1095 ? 3 * mss : 4 * mss
}
