/**
 * Numbers in network byte order (RFC 9293 3.1). By hand, since a DataView of each small packet costs more than all that is
 * written through it. A byte that is not there counts as zero.
 */

export function setUint16(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 8
  bytes[at + 1] = word
}

export function setUint32(bytes: Uint8Array, at: number, word: number): void {
  setUint16(bytes, at, word >>> 16)
  setUint16(bytes, at + 2, word)
}

export const uint16At = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

export const uint32At = (bytes: Uint8Array, at: number): number =>
  ((uint16At(bytes, at) << 16) | uint16At(bytes, at + 2)) >>> 0
