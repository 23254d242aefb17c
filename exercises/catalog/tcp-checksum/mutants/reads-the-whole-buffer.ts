// Reads the buffer from its beginning, though the segment may lie further back in it. Must fail: inside-a-larger-buffer
// 中文：从缓冲区的开头读起，而报文段可能在更后面。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const view = new DataView(segment.buffer)
  const bytes = [...source, ...destination, 0, 6, segment.length >> 8, segment.length & 0xff]
  for (let at = 0; at < segment.length; at++) bytes.push(view.getUint8(at))
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
