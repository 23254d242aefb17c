import type { TcpFormulas } from '../../handlers'
import { type Nanoseconds, seconds } from '../../sim/time'
import { seqAdd } from './sequence-numbers'

/** What a host's clock said, and when it was heard. */
export interface Stamp {
  readonly timestamp: number
  readonly at: Nanoseconds
}

/** TCP_PAWS_MSL: after so long a stamp says nothing any more. */
const STAMP_LASTS = seconds(60)
/** TCP_PAWS_WINDOW, in ticks: segments may overtake each other by so much. */
const MAY_OVERTAKE = 1

/**
 * Does a host say an earlier time than it did before? So it seems, too, where another host speaks that has the same address.
 *
 * @see Linux 3.10 `tcp_peer_is_proven`
 */
export const isBehind = (
  last: Stamp,
  timestamp: number,
  now: Nanoseconds,
  { seqLt }: Pick<TcpFormulas, 'seqLt'>,
): boolean => now - last.at < STAMP_LASTS && seqLt(seqAdd(timestamp, MAY_OVERTAKE), last.timestamp)
