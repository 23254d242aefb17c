/** Pseudo-header and segment in one buffer of even length, read as words; each carry is brought back at once. */
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const all = new Uint8Array(12 + segment.length + (segment.length % 2))
  all.set(source, 0)
  all.set(destination, 4)
  all.set(segment, 12)
  const view = new DataView(all.buffer)
  view.setUint8(9, 6)
  view.setUint16(10, segment.length)
  view.setUint16(12 + 16, 0)

  let sum = 0
  for (let at = 0; at < all.length; at += 2) {
    sum += view.getUint16(at)
    if (sum > 0xffff) sum -= 0xffff
  }
  return ~sum & 0xffff
}
