// Takes the header for 20 bytes, and goes on with the data behind the options. Must fail: with-options, a-whole-connection
// 中文：以为首部只有 20 个字节，跳过选项，接着就算数据。
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const data = segment.subarray(((segment[12] ?? 0) >> 4) * 4)
  const { length } = segment
  const covered = [...segment.subarray(0, 20), ...data]
  const bytes = [...source, ...destination, 0, 6, length >> 8, length & 0xff, ...covered]
  bytes[12 + 16] = 0
  bytes[12 + 17] = 0
  if (bytes.length % 2 === 1) bytes.push(0)

  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
