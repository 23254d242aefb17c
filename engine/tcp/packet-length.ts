import { BLOCK_BYTES, SACK_BYTES } from './receiving/sack-blocks'
import type { Segment } from './segment'
import { HEADERS } from './sending/mss'

/**
 * How many bytes the IPv4 packet of a segment takes: both headers, the options as a capture writes them, the payload.
 *
 * Timestamps bring the padding that SACK permitted needs too, so that the two together take no more than one.
 */
export function packetLength({ options, payload }: Segment): number {
  return (
    HEADERS +
    (options.mss === undefined ? 0 : 4) +
    (options.timestamps ? 12 : options.sackPermitted ? 4 : 0) +
    (options.windowScale === undefined ? 0 : 4) +
    (options.sack ? SACK_BYTES + BLOCK_BYTES * options.sack.length : 0) +
    payload.length
  )
}
