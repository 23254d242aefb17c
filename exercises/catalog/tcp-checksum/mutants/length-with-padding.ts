// Counts the zero that is added to an odd segment in TCP’s length. Must fail: odd-data, odd-lengths, length-needs-two-bytes, a-whole-connection
// 中文：报文段有奇数个字节时，把补上的零字节也算进了 TCP 长度。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const length = segment.length + (segment.length % 2)
  const bytes = [...source, ...destination, 0, 6, length >> 8, length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
