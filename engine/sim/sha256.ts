import { utf8 } from './utf8'

/**
 * SHA-256 (FIPS 180-4), for hashes that must be the same on every host: browsers give `crypto.subtle` to secure pages only.
 *
 * @param message text (as UTF-8) or bytes
 * @returns 64 hexadecimal digits
 */
export function sha256(message: string | Uint8Array): string {
  return Array.from(digest(typeof message === 'string' ? utf8(message) : message), (word) =>
    (word >>> 0).toString(16).padStart(8, '0'),
  ).join('')
}

/** The first 32 bits of the hash, as a number: a pseudorandom function for RFC 6528. */
export const hash32 = (message: string): number => (digest(utf8(message))[0] ?? 0) >>> 0

function digest(message: Uint8Array): Int32Array {
  const state = INITIAL.slice()
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6)
  padded.set(message)
  padded[message.length] = 0x80
  padded.set(bigEndian(Math.floor(message.length / 0x2000_0000)), padded.length - 8)
  padded.set(bigEndian(message.length << 3), padded.length - 4)
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, padded, offset)
  return state
}

const bigEndian = (word: number): number[] => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]

const schedule = new Int32Array(64)

function compress(state: Int32Array, message: Uint8Array, offset: number): void {
  const w = schedule
  for (let i = 0; i < 16; i++) w[i] = wordAt(message, offset + 4 * i)
  for (let i = 16; i < 64; i++) {
    const a = at(w, i - 15)
    const b = at(w, i - 2)
    w[i] =
      at(w, i - 16) +
      (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) +
      at(w, i - 7) +
      (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10))
  }
  let a = at(state, 0)
  let b = at(state, 1)
  let c = at(state, 2)
  let d = at(state, 3)
  let e = at(state, 4)
  let f = at(state, 5)
  let g = at(state, 6)
  let h = at(state, 7)
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(w, i)) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  add(state, [a, b, c, d, e, f, g, h])
}

function add(state: Int32Array, words: readonly number[]): void {
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (words[i] ?? 0)
}

/** Byte by byte: a DataView would cost more than all that it reads here. */
const wordAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)

const at = (words: Int32Array, index: number): number => words[index] ?? 0
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractional part of a number's root, found in whole numbers since powers differ between engines. */
function fractionBits(prime: number, root: 2 | 3): number {
  const shifted = BigInt(prime) << BigInt(32 * root)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if ((root === 2 ? middle * middle : middle * middle * middle) <= shifted) low = middle
    else high = middle
  }
  return Number(low & 0xffff_ffffn) | 0
}

const PRIMES = (() => {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
})()
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(prime, 2))
const ROUND = Int32Array.from(PRIMES, (prime) => fractionBits(prime, 3))
