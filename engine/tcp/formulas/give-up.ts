import type { Nanoseconds } from '../../sim/time'
import { backOff, type RtoBounds } from './rto'

/**
 * How long so many retransmissions of one segment and the wait after the last of them take: one timeout more than
 * retransmissions, each twice as long as the one before, from RTO.min up to RTO.max.
 *
 * Linux gives a connection up at the first timeout when so much time has passed, however many tries that was:
 * `tcp_retries2` is a time in disguise.
 *
 * @see Linux `tcp_model_timeout`, Documentation/networking/ip-sysctl.rst, tcp_retries2; RFC 9293 3.8.3, R2
 */
export function giveUpAfter(retransmissions: number, bounds: Pick<RtoBounds, 'rtoMin' | 'rtoMax'>): Nanoseconds {
  let timeout = Math.min(bounds.rtoMin, bounds.rtoMax)
  let sum = timeout
  for (let i = 0; i < retransmissions; i++) {
    timeout = backOff(timeout, bounds)
    sum += timeout
  }
  return sum
}
