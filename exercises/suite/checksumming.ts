import { formatAddress, parseAddress } from '#engine/wire/address'
import { codeInPlace, copyInPlace } from './bytes-in-place'
import { FINDING_LENGTHS, FindingError, thrownText } from './calling'
import { plainText } from './plain-text'

type Checksum = (source: Uint8Array, destination: Uint8Array, segment: Uint8Array) => unknown

/** A segment and the two addresses between which it travels: `192.0.2.1`. */
interface Travelling {
  readonly from: string
  readonly to: string
  /** A part of a larger buffer is lent as one. */
  readonly segment: Uint8Array
}

interface Checksumming {
  /** @throws FindingError where the call gives another number, or throws */
  gives(checksum: number): void
  /** @throws FindingError where the call changes a byte of what it was lent, or throws */
  changesNothing(): void
}

/**
 * Asks a submission for the checksum of a segment, and says what is right:
 *
 * ```ts
 * checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.2', segment: bytesOf('3039 0050 …') }).gives(0x97cd)
 * ```
 *
 * The bytes are lent as copies. A finding writes them in words of 16 bits, and
 * checksums in hexadecimal.
 */
export function checksumming(named: { readonly [name: string]: Checksum }, travelling: Travelling): Checksumming {
  const [entry] = Object.entries(named)
  if (entry === undefined) throw new Error('checksumming() got no function. It takes one, in braces: { tcpChecksum }')
  const [name, submitted] = entry
  const lent = () => ({
    source: addressBytes(travelling.from),
    destination: addressBytes(travelling.to),
    segment: copyInPlace(travelling.segment),
  })
  const code = (says: string) => lineOfCode(name, travelling, says)
  function answer({ source, destination, segment }: ReturnType<typeof lent>, expected: string, says: string): string {
    try {
      return numberText(submitted(source, destination, segment))
    } catch (value) {
      const call = callText(name, travelling)
      throw new FindingError({ call, got: thrownText(value), expected, code: code(says) }, { value })
    }
  }

  return {
    gives(checksum) {
      const expected = numberText(checksum)
      const says = `gives(${expected})`
      const got = answer(lent(), expected, says)
      if (got !== expected)
        throw new FindingError({ call: callText(name, travelling), got, expected, code: code(says) })
    },
    changesNothing() {
      const bytes = lent()
      const before = lent()
      const says = 'changesNothing()'
      answer(bytes, `segment: ${travelling.segment.length} B`, says)
      for (const part of ['source', 'destination', 'segment'] as const) {
        const at = before[part].findIndex((byte, index) => bytes[part][index] !== byte)
        if (at < 0) continue
        const text = (whole: Uint8Array) => `${part}[${at}] = ${hex(whole[at] ?? 0, 2)}`
        const call = callText(name, travelling)
        throw new FindingError({ call, got: text(bytes[part]), expected: text(before[part]), code: code(says) })
      }
    },
  }
}

/** Bytes from hexadecimal digits, with spaces anywhere: `bytesOf('3039 0050')`. */
export const bytesOf = (digits: string): Uint8Array =>
  Uint8Array.from(digits.replaceAll(' ', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

/** The four bytes of an address, in the order in which they travel. */
function addressBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, parseAddress(text))
  return bytes
}

/**
 * `tcpChecksum(10.0.0.1, 10.0.0.2, 23 B: 3039 0050 0000×4 … 6162 63)`: a word and how often it comes in a row. Of what is too
 * long, the beginning, as much as fits, and the end.
 */
function callText(name: string, { from, to, segment }: Travelling): string {
  const addresses = [from, to].map((address) => formatAddress(parseAddress(address)))
  const before = `${name}(${addresses.join(', ')}, ${segment.length} B: `
  const room = FINDING_LENGTHS.call - before.length - 1
  const runs = runsOf(segment)
  if (runs.join(' ').length <= room) return `${before}${runs.join(' ')})`

  const end = ['…', ...runs.slice(segment.length % 2 === 0 ? -2 : -3)].join(' ')
  let beginning = ''
  for (const run of runs) {
    if (`${beginning}${run} ${end}`.length > room) break
    beginning += `${run} `
  }
  return `${before}${beginning}${end})`
}

/** The assertion as it stands in a test. */
function lineOfCode(name: string, { from, to, segment }: Travelling, says: string): string {
  const bytes = codeInPlace(segment, (whole) => `bytesOf('${digitsOf(whole).replace(/.{4}(?=.)/g, '$& ')}')`)
  return `checksumming({ ${name} }, { from: '${from}', to: '${to}', segment: ${bytes} }).${says}`
}

const digitsOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The words of a segment, equal ones in a row as one: `3039`, `0000×4`. */
function runsOf(segment: Uint8Array): string[] {
  const runs: { word: string; count: number }[] = []
  for (const word of digitsOf(segment).match(/.{1,4}/g) ?? []) {
    const last = runs.at(-1)
    if (last?.word === word) last.count += 1
    else runs.push({ word, count: 1 })
  }
  return runs.map(({ word, count }) => (count === 1 ? word : `${word}×${count}`))
}

/** A whole number as a checksum is written, `0x97cd`, also where it has too many digits or a sign; anything else as TypeScript. */
const numberText = (value: unknown): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? hex(value, 4) : plainText(value)

const hex = (value: number, digits: number): string =>
  `${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16).padStart(digits, '0')}`
