// Writes the length into the last byte of the pseudo-header only, where 256 and more do not fit. Must fail: length-needs-two-bytes
// 中文：长度只写进了伪首部的最后一个字节，256 以上就放不下了。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, 0, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
