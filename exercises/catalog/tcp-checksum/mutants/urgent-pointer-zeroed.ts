// Zeroes four bytes for the checksum field, and so the urgent pointer with it. Must fail: any-segment
// 中文：为校验和字段清零了四个字节，连紧急指针也一起清掉了。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes.splice(12 + 16, 4, 0, 0, 0, 0)
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
