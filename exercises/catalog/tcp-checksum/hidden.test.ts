import fc from 'fast-check'
import { test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { capture } from '#engine/trace/capture'
import { formatAddress, parseAddress } from '#engine/wire/address'
import * as engine from '#engine/wire/tcp'
import { caseSeed } from '#exercises/suite/case-seed'
import { bytesOf, checksumming } from '#exercises/suite/checksumming'
import { tcpChecksum } from './solution'

interface Travelling {
  readonly from: string
  readonly to: string
  readonly segment: Uint8Array
}

const right = ({ from, to, segment }: Travelling): number =>
  engine.tcpChecksum(segment, parseAddress(from), parseAddress(to))

const isRight = (travelling: Travelling): void => checksumming({ tcpChecksum }, travelling).gives(right(travelling))

interface Header {
  /** Ports, SEQ and ACK, as six words. */
  readonly numbers?: readonly number[]
  readonly flags?: number
  readonly window?: number
  readonly field?: number
  readonly urgent?: number
}

const DATA_BEHIND_20_BYTES = 0x5000

/** A segment without options. What is left out is 0. */
function segmentOf(
  { numbers = [], flags = 0, window = 0, field = 0, urgent = 0 }: Header,
  data: Uint8Array = new Uint8Array(),
) {
  const segment = new Uint8Array(20 + data.length)
  const view = new DataView(segment.buffer)
  for (const [index, number] of numbers.entries()) view.setUint16(2 * index, number)
  view.setUint16(12, DATA_BEHIND_20_BYTES + flags)
  view.setUint16(14, window)
  view.setUint16(16, field)
  view.setUint16(18, urgent)
  segment.set(data, 20)
  return segment
}

const PRIVATE = { from: '10.0.0.1', to: '10.0.0.2' } as const
const someAddresses = fc.constantFrom(
  PRIVATE,
  { from: '192.0.2.1', to: '198.51.100.2' },
  { from: '203.0.113.254', to: '127.255.0.128' },
)
const word = (min = 0, max = 0xffff) => fc.integer({ min, max })
const someNumbers = fc.array(word(), { minLength: 6, maxLength: 6 })
const someFlags = word(0, 0xff)

/** All words added up, and no carry brought back. */
function plainSum({ from, to, segment }: Travelling): number {
  const words = segment.reduce((sum, byte, at) => {
    const isField = at === 16 || at === 17
    return isField ? sum : sum + (at % 2 === 0 ? byte * 256 : byte)
  }, 0)
  const addresses = [from, to].map(parseAddress)
  return addresses.reduce((sum, it) => sum + (it >>> 16) + (it & 0xffff), words + 6 + segment.length)
}

/** The carries come back once, and all is said: the other cases have tests of their own. */
function isOrdinary(travelling: Travelling): boolean {
  const sum = plainSum(travelling)
  const once = (sum & 0xffff) + (sum >>> 16)
  return once > 1 && once < 0xffff
}

const generated = { seed: caseSeed(), numRuns: 100 }

test('field-holds-anything', () => {
  // 0xffff counts as 0 in a ones' complement sum: it would not show.
  const cases = fc.tuple(someAddresses, someNumbers, word(1, 0xfffe)).map(([addresses, numbers, field]) => ({
    ...addresses,
    segment: segmentOf({ numbers, flags: 0x10, window: 64_240, field }),
  }))
  fc.assert(fc.property(cases.filter(isOrdinary), isRight), generated)
})

test('any-segment', () => {
  const evenData = fc
    .array(word(), { maxLength: 100 })
    .map((words) => bytesOf(words.map((it) => it.toString(16).padStart(4, '0')).join('')))
  const cases = fc
    .tuple(someAddresses, someNumbers, someFlags, word(), word(1), evenData)
    .map(([addresses, numbers, flags, window, urgent, data]) => ({
      ...addresses,
      segment: segmentOf({ numbers, flags, window, urgent }, data),
    }))
  fc.assert(fc.property(cases.filter(isOrdinary), isRight), generated)
})

test('odd-lengths', () => {
  const pairs = fc.uint8Array({ maxLength: 80 }).filter(({ length }) => length % 2 === 0)
  const cases = fc
    .tuple(someAddresses, someNumbers, pairs, word(0x80, 0xff))
    .map(([addresses, numbers, data, last]) => ({
      ...addresses,
      segment: segmentOf({ numbers, flags: 0x18, window: 512 }, Uint8Array.of(...data, last)),
    }))
  fc.assert(fc.property(cases.filter(isOrdinary), isRight), generated)
})

test('length-needs-two-bytes', () => {
  for (const length of [256, 1460, 65_515]) {
    const data = new Uint8Array(length - 20).fill(0x61)
    isRight({ ...PRIVATE, segment: segmentOf({ flags: 0x10, window: 5000 }, data) })
  }
})

test('carry-makes-a-carry', () => {
  // The window is such that bringing the carries back makes one more.
  const largeNumbers = fc.array(word(0x8000), { minLength: 6, maxLength: 6 })
  const cases = fc.tuple(someAddresses, largeNumbers).map(([addresses, numbers]) => {
    const sum = plainSum({ ...addresses, segment: segmentOf({ numbers, flags: 0x10 }) })
    return { ...addresses, segment: segmentOf({ numbers, flags: 0x10, window: 0xffff - (sum & 0xffff) }) }
  })
  fc.assert(fc.property(cases, isRight), generated)
})

test('carry-and-nothing-else', () => {
  const window = 0x1_0000 - plainSum({ ...PRIVATE, segment: segmentOf({}) })
  isRight({ ...PRIVATE, segment: segmentOf({ window }) })
})

test('zero-is-a-checksum', () => {
  const cases = fc.tuple(someAddresses, someNumbers).map(([addresses, numbers]) => {
    const sum = plainSum({ ...addresses, segment: segmentOf({ numbers, flags: 0x10 }) })
    return { ...addresses, segment: segmentOf({ numbers, flags: 0x10, window: 0xffff - (sum % 0xffff) }) }
  })
  fc.assert(fc.property(cases, isRight), { ...generated, numRuns: 20 })
})

test('leaves-the-bytes', () => {
  const segment = segmentOf({ numbers: [12_345, 80], flags: 2, window: 64_240, field: 0xabcd }, bytesOf('6162 63'))
  checksumming({ tcpChecksum }, { ...PRIVATE, segment }).changesNothing()
})

test('inside-a-larger-buffer', () => {
  // As it was received: behind the headers of Ethernet and IPv4, and before the frame's last bytes.
  const segment = segmentOf({ numbers: [12_345, 80], flags: 0x18, window: 64_240 }, bytesOf('6162 6364'))
  const frame = new Uint8Array(34 + segment.length + 4).fill(0x5a)
  frame.set(segment, 34)
  isRight({ ...PRIVATE, segment: frame.subarray(34, 34 + segment.length) })
})

const conversation: Scenario = {
  version: 1,
  profile: 'linux-6.18',
  hosts: { client: { iss: 4_294_967_200 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 20 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', on: 'established', call: 'send', text: 'GET /index.html' },
    { host: 'server', atMs: 100, call: 'send', text: 'HTTP/1.0 204 No Content!' },
    { host: 'client', atMs: 200, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  untilMs: 1000,
}

test('a-whole-connection', () => {
  for (const { bytes } of capture(run(conversation), 'client')) {
    const address = (at: number) => formatAddress(new DataView(bytes.buffer).getUint32(at))
    // Behind the 20 bytes of IPv4; what stands in the checksum field is left out.
    const segment = Uint8Array.from(bytes.slice(20), (byte, at) => (at === 16 || at === 17 ? 0 : byte))
    isRight({ from: address(12), to: address(16), segment })
  }
})
