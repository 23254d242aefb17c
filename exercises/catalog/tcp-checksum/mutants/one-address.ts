// Leaves the sender’s address out: the receiver knows its own. Must fail: syn, addresses-count, odd-data, with-options, fin, field-holds-anything, any-segment, odd-lengths, length-needs-two-bytes, carry-makes-a-carry, carry-and-nothing-else, zero-is-a-checksum, inside-a-larger-buffer, a-whole-connection
// 中文：漏掉了源地址，以为接收方只需要核对自己的地址。
export function tcpChecksum(_source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[8 + 16] = 0
  bytes[8 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
