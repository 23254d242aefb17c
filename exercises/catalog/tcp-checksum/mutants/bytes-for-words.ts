// Adds up bytes, not words of two. Must fail: syn, addresses-count, odd-data, with-options, fin, field-holds-anything, any-segment, odd-lengths, length-needs-two-bytes, carry-makes-a-carry, carry-and-nothing-else, zero-is-a-checksum, inside-a-larger-buffer, a-whole-connection
// 中文：按字节相加，而不是按两个字节的字相加。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0

  let sum = 0
  for (const byte of bytes) sum += byte
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
