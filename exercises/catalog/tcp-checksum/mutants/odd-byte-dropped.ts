// Stops before the last byte of an odd segment. Must fail: odd-data, odd-lengths, length-needs-two-bytes, a-whole-connection
// 中文：报文段有奇数个字节时，漏掉了最后一个字节。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0

  let sum = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
