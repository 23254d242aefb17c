/** Adds up the words with the low byte first, which gives the same sum with its bytes swapped (RFC 1071 2). */
export const tcpChecksum = (source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number => {
  const { length } = segment
  const pseudo = [...source, ...destination, 0, 6, length >> 8, length & 0xff]
  const bytes = [...pseudo, ...segment.slice(0, 16), 0, 0, ...segment.slice(18)]

  let low = 0
  let high = 0
  for (let at = 0; at < bytes.length; at += 2) {
    low += bytes[at] ?? 0
    high += bytes[at + 1] ?? 0
  }
  const sum = low + high * 0x100
  const folded = (sum & 0xffff) + Math.floor(sum / 0x1_0000)
  const word = (folded & 0xffff) + (folded >>> 16)
  return 0xffff ^ (((word & 0xff) << 8) | (word >>> 8))
}
