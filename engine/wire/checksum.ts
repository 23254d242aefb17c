import { uint16At } from './big-endian'

/**
 * The ones' complement sum of 16-bit words, without the final complement: sums of parts can be added up.
 *
 * An odd last byte counts as the high half of a word whose low half is zero, so only the last part may be odd.
 *
 * @param bytes at most 64 KiB, so that the sum stays exact
 * @see RFC 1071 1
 */
export function onesComplementSum(bytes: Uint8Array, start = 0): number {
  let sum = start
  let at = 0
  // Two words in each round: every byte of a transfer comes through here, when it leaves and when it arrives.
  for (const end = bytes.length - 3; at < end; at += 4) sum += uint16At(bytes, at) + uint16At(bytes, at + 2)
  for (; at < bytes.length; at += 2) sum += uint16At(bytes, at)
  return fold(sum)
}

/** The 16-bit checksum of a sum. */
export const complement = (sum: number): number => ~fold(sum) & 0xffff

/** Adds the carries back in, until there is none: one addition can make another carry. */
function fold(sum: number): number {
  let folded = sum
  while (folded > 0xffff) folded = (folded & 0xffff) + Math.floor(folded / 0x1_0000)
  return folded
}

/**
 * The sum of the pseudo-header that TCP and UDP put before themselves, so that a packet at the wrong address is noticed.
 *
 * ```
 *   | source address                     |
 *   | destination address                |
 *   | zero | protocol | length of header and data |
 * ```
 *
 * @param length of the layer's own header and data, the pseudo-header not counted
 * @see RFC 9293 3.1, figure 2
 */
export function pseudoHeaderSum(source: number, destination: number, protocol: number, length: number): number {
  return (source >>> 16) + (source & 0xffff) + (destination >>> 16) + (destination & 0xffff) + protocol + length
}
