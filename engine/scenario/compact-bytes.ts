/** A link that is no scenario. The message is a sentence for whoever opened it. */
export class LinkError extends Error {
  constructor(reason: string) {
    super(`This link is no scenario: ${reason}`)
    this.name = 'LinkError'
  }
}

/** 64 characters that no address and no message has to escape (RFC 4648 5). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as text, six bits a character; what is missing at the end is zero. */
export function toText(bytes: readonly number[]): string {
  let text = ''
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    count += 8
    while (count >= 6) {
      count -= 6
      text += ALPHABET.charAt((bits >>> count) & 0x3f)
    }
    bits &= 0xff
  }
  return count === 0 ? text : text + ALPHABET.charAt((bits << (6 - count)) & 0x3f)
}

/** @throws LinkError where the text is not what `toText` writes of any bytes */
export function fromText(text: string): readonly number[] {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const value = ALPHABET.indexOf(text.charAt(index))
    if (value < 0) throw new LinkError(`character ${index + 1} is none of A-Z, a-z, 0-9, - and _.`)
    bits = (bits << 6) | value
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >>> count) & 0xff)
    }
    bits &= 0xff
  }
  const left = bits & ((1 << count) - 1)
  if (count >= 6 || left !== 0) throw new LinkError('its end is missing.')
  return bytes
}

/** Whole numbers from 0 on, seven bits a byte, the lowest first; a set top bit says that another byte follows. */
export function numberBytes(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80) {
    bytes.push(0x80 | (rest % 0x80))
    rest = Math.floor(rest / 0x80)
  }
  return [...bytes, rest]
}

/** 53 bits, seven a byte. */
const MOST_NUMBER_BYTES = 8

/** What is left to read of a link. Invariant: nothing is read twice, and nothing behind the end. */
export class ByteReader {
  #at = 0

  constructor(private readonly bytes: readonly number[]) {}

  get left(): number {
    return this.bytes.length - this.#at
  }

  byte(): number {
    const byte = this.bytes[this.#at]
    if (byte === undefined) throw new LinkError('its end is missing.')
    this.#at++
    return byte
  }

  number(): number {
    let value = 0
    let unit = 1
    for (let length = 1; length <= MOST_NUMBER_BYTES; length++) {
      const byte = this.byte()
      value += (byte & 0x7f) * unit
      unit *= 0x80
      if (byte < 0x80 && value <= Number.MAX_SAFE_INTEGER) return value
    }
    throw new LinkError('it holds a number that is too large.')
  }

  /** How many things follow, each of at least one byte. */
  count(): number {
    const count = this.number()
    if (count > this.left) throw new LinkError('its end is missing.')
    return count
  }
}
