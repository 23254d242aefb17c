// Reads the last byte of an odd segment as a signed number. Must fail: odd-lengths
// 中文：报文段有奇数个字节时，把最后一个字节读成了有符号数。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff, ...segment]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0

  const view = new DataView(Uint8Array.from(bytes).buffer)
  let sum = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) sum += view.getUint16(at)
  if (bytes.length % 2 === 1) sum += view.getInt8(bytes.length - 1) << 8
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
