// Takes the two bytes behind the checksum for it, which are the urgent pointer. Must fail: field-holds-anything, any-segment
// 中文：把校验和后面的两个字节当成了校验和，而那是紧急指针。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 18] = 0
  bytes[12 + 19] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
