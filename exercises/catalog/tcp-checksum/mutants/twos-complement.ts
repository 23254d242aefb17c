// Subtracts the sum from 0x10000: that is the two’s complement, not the ones’ complement. Must fail: syn, addresses-count, odd-data, with-options, fin, field-holds-anything, any-segment, odd-lengths, length-needs-two-bytes, carry-makes-a-carry, carry-and-nothing-else, zero-is-a-checksum, inside-a-larger-buffer, a-whole-connection
// 中文：用 0x10000 减去和：这是补码，不是反码。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return (0x10000 - sum) & 0xffff
}
