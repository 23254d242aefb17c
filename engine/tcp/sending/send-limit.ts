import type { Congestion } from '../congestion/congestion-control'
import type { ConnectionView } from '../connection-view'

/** How many of the first duplicate acknowledgments let a segment out beyond cwnd. */
const LIMITED_TRANSMIT = 2

/**
 * How far beyond SND.UNA may be sent now, in bytes: as far as the peer's window and the network's both reach.
 *
 * The first duplicate acknowledgments say that segments leave the network: each lets one more out, so that there are enough
 * of them to tell a loss (limited transmit).
 *
 * @see RFC 5681 3.1, 3.2 step 1; RFC 3042
 */
export function sendLimit(view: ConnectionView, congestion: Congestion, mss: number): number {
  const { cwnd, duplicateAcks, inRecovery } = congestion
  const isLimitedTransmit = !inRecovery && view.retransmitNext === null && duplicateAcks <= LIMITED_TRANSMIT
  return Math.min(view.sndWnd, isLimitedTransmit ? cwnd + duplicateAcks * mss : cwnd)
}
