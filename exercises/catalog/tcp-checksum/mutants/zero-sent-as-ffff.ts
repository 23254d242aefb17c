// Returns 0xffff for 0, as UDP does and as a remainder by 0xffff gives. Must fail: zero-is-a-checksum
// 中文：结果为 0 时返回 0xffff，UDP 才这样做；对 0xffff 取余数也会这样。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff || 0xffff
}
