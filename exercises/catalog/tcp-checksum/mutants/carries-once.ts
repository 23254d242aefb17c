// Brings the carries back once, though that can make another. Must fail: carry-makes-a-carry
// 中文：只加回一次进位，而这样可能又产生进位。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
