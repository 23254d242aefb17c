// Adds up the header alone, as IPv4’s checksum does, and leaves the data out. Must fail: odd-data, any-segment, odd-lengths, length-needs-two-bytes, inside-a-larger-buffer, a-whole-connection
// 中文：像 IPv4 的校验和那样只对首部求和，漏掉了数据。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const header = segment.subarray(0, ((segment[12] ?? 0) >> 4) * 4)
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...header]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
