/** Adds up words of 32 bits, takes the checksum field out again, and halves the sum until it is one word. */
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(segment.length / 4) * 4)
  padded.set(segment)
  const addresses = new Uint8Array([...source, ...destination])

  let sum = 0x6_0000n + BigInt(segment.length) - BigInt(word(padded, 16))
  for (const bytes of [addresses, padded]) {
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length; at += 4) sum += BigInt(view.getUint32(at))
  }
  while (sum > 0xffffn) sum = (sum & 0xffffn) + (sum >> 16n)
  return 0xffff - Number(sum)
}

/** What a word of the high half would add: here the checksum field is the upper word of its 32 bits. */
const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) * 0x1_0000
