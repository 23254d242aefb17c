const TCP = 6

/** The two bytes of the header in which the checksum itself stands. */
const isChecksumField = (at: number) => at === 16 || at === 17

export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  // The zero byte and TCP's number are one word of the pseudo-header, the length is another.
  let sum = wordsOf(source) + wordsOf(destination) + TCP + segment.length + wordsOf(segment, isChecksumField)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return 0xffff - sum
}

/** The plain sum of the words of 16 bits. A last byte without a partner is the high half of its word. */
function wordsOf(bytes: Uint8Array, isZero = (_at: number) => false): number {
  return bytes.reduce((sum, byte, at) => (isZero(at) ? sum : sum + (at % 2 === 0 ? byte * 256 : byte)), 0)
}
