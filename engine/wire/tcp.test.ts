import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../sim/utf8'
import { parseAddress } from './address'
import { encodeIpv4, ipv4, PROTOCOL } from './ipv4'
import {
  CONTROL_BITS,
  type ControlBit,
  decodeTcp,
  encodeTcp,
  encodeTcpInIpv4,
  type TcpPacket,
  tcpChecksum,
} from './tcp'
import { decodeOptions, encodeOptions, type TcpOption } from './tcp-options'
import { WireError } from './wire-error'

const here = parseAddress('192.0.2.1')
const there = parseAddress('198.51.100.2')

const packet = (words: Partial<TcpPacket> = {}): TcpPacket => ({
  sourcePort: 12_345,
  destinationPort: 80,
  seq: 100,
  ack: 0,
  flags: ['SYN'],
  window: 64_240,
  urgentPointer: 0,
  options: [],
  payload: new Uint8Array(),
  ...words,
})

const checksumField = (bytes: Uint8Array): number => ((bytes[16] ?? 0) << 8) | (bytes[17] ?? 0)

test('MUST-2: the checksum of a SYN covers addresses, ports and window', () => {
  expect(checksumField(encodeTcp(packet(), here, there))).toBe(0x97cd)
})

test('the checksum of an odd number of bytes pads on the right', () => {
  const bytes = encodeTcp(packet({ seq: 101, ack: 301, flags: ['PSH', 'ACK'], payload: utf8('abc') }), here, there)
  expect(checksumField(bytes)).toBe(0xd223)
})

test('the checksum covers options', () => {
  const options: TcpOption[] = [
    { kind: 'maximum-segment-size', bytes: 1460 },
    { kind: 'no-operation' },
    { kind: 'window-scale', shift: 7 },
  ]
  const syn = packet({ sourcePort: 65_535, destinationPort: 443, seq: 0xffff_ffff, window: 65_535, options })
  expect(checksumField(encodeTcp(syn, parseAddress('10.0.0.1'), parseAddress('10.0.0.2')))).toBe(0x6e5b)
})

test('the checksum of a FIN', () => {
  const fin = packet({ seq: 101, ack: 301, flags: ['FIN', 'ACK'], window: 512 })
  expect(checksumField(encodeTcp(fin, here, there))).toBe(0x8f81)
})

test('whatever stands in the checksum field counts as zero', () => {
  const bytes = encodeTcp(packet(), here, there)
  bytes.set([0xab, 0xcd], 16)
  expect(tcpChecksum(bytes, here, there)).toBe(0x97cd)
})

test('the packet that carries a segment holds the same bytes, whichever way it is written', () => {
  const options: TcpOption[] = [{ kind: 'maximum-segment-size', bytes: 1460 }]
  const syn = packet({ options, payload: utf8('odd') })
  const header = ipv4({ source: here, destination: there, protocol: PROTOCOL.tcp, ttl: 3, options: new Uint8Array(4) })
  expect(encodeTcpInIpv4(syn, header)).toEqual(encodeIpv4({ ...header, payload: encodeTcp(syn, here, there) }))
})

const uint16 = fc.nat({ max: 0xffff })
const uint32 = fc.nat({ max: 0xffff_ffff })
const option: fc.Arbitrary<TcpOption> = fc.oneof(
  fc.constant<TcpOption>({ kind: 'no-operation' }),
  fc.record({ kind: fc.constant('maximum-segment-size' as const), bytes: uint16 }),
  fc.record({ kind: fc.constant('window-scale' as const), shift: fc.nat({ max: 255 }) }),
  fc.constant<TcpOption>({ kind: 'sack-permitted' }),
  fc.record({ kind: fc.constant('timestamps' as const), value: uint32, echoReply: uint32 }),
  fc.record({
    kind: fc.constant('sack' as const),
    blocks: fc.array(fc.record({ left: uint32, right: uint32 }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('unknown' as const),
    code: fc.integer({ min: 30, max: 255 }),
    data: fc.uint8Array({ maxLength: 6 }),
  }),
)
const anyPacket: fc.Arbitrary<TcpPacket> = fc.record({
  sourcePort: uint16,
  destinationPort: uint16,
  seq: uint32,
  ack: uint32,
  flags: fc.subarray<ControlBit>([...CONTROL_BITS]),
  window: uint16,
  urgentPointer: uint16,
  options: fc.array(option, { maxLength: 2 }),
  payload: fc.uint8Array({ maxLength: 50 }),
})

test('what is written is read back, every field and all eight control bits', () => {
  fc.assert(
    fc.property(anyPacket, uint32, uint32, (sent, source, destination) => {
      expect(decodeTcp(encodeTcp(sent, source, destination), source, destination)).toEqual(sent)
    }),
  )
})

test('MUST-1: the largest window is no negative number', () => {
  expect(decodeTcp(encodeTcp(packet({ window: 0xffff }), here, there), here, there).window).toBe(65_535)
})

test('MUST-3: one changed bit is noticed, wherever it is', () => {
  const bytes = encodeTcp(packet({ payload: utf8('hello') }), here, there)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const harmed = bytes.slice()
    harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => decodeTcp(harmed, here, there)).toThrow(WireError)
  }
})

test('a segment that arrives at another address is noticed', () => {
  expect(() => decodeTcp(encodeTcp(packet(), here, there), here, there + 1)).toThrow(
    'TCP, byte 16: the checksum is wrong',
  )
})

test.each([
  ['no bytes', new Uint8Array(), 'TCP, byte 0: 0 bytes; expected a header of at least 20'],
  ['a data offset below the fixed header', header(4), 'TCP, byte 12: a data offset of 16 bytes; expected 20 to 20'],
  ['a data offset beyond the bytes', header(15), 'TCP, byte 12: a data offset of 60 bytes; expected 20 to 20'],
])('%s give an error that says where', (_, bytes, message) => {
  expect(() => decodeTcp(bytes, here, there)).toThrow(message)
})

function header(dataOffset: number): Uint8Array {
  const bytes = new Uint8Array(20)
  bytes[12] = dataOffset << 4
  return bytes
}

test('MUST-7: an option without its length is refused, not read beyond', () => {
  const options: TcpOption[] = [
    { kind: 'no-operation' },
    { kind: 'no-operation' },
    { kind: 'no-operation' },
    { kind: 'no-operation' },
  ]
  const bytes = encodeTcp(packet({ options }), here, there)
  bytes[23] = 8
  const sum = tcpChecksum(bytes, here, there)
  bytes.set([sum >> 8, sum & 0xff], 16)
  expect(() => decodeTcp(bytes, here, there)).toThrow('TCP, byte 23: option 8 has no length')
})

test('MUST-7: options of an impossible length are refused', () => {
  for (const length of [0, 1, 5, 255]) {
    expect(() => decodeOptions(Uint8Array.of(2, length, 5, 180), 20)).toThrow(WireError)
  }
})

test('MUST-7: a known option of another length than its own is kept as unknown', () => {
  expect(decodeOptions(Uint8Array.of(2, 3, 5, 0), 20)).toEqual([{ kind: 'unknown', code: 2, data: Uint8Array.of(5) }])
})

test('MUST-4: after the end of the list nothing is read; a no-operation is passed over; an MSS is understood', () => {
  expect(decodeOptions(Uint8Array.of(1, 2, 4, 5, 180, 0, 2, 0), 20)).toEqual([
    { kind: 'no-operation' },
    { kind: 'maximum-segment-size', bytes: 1460 },
  ])
})

test('MUST-5, MUST-6: an option that nobody knows, on a segment with text, hides neither the text nor the options behind it', () => {
  const options: TcpOption[] = [
    { kind: 'unknown', code: 253, data: Uint8Array.of(1, 2, 3) },
    { kind: 'timestamps', value: 7, echoReply: 8 },
  ]
  const sent = packet({ flags: ['ACK'], options, payload: utf8('text') })
  expect(decodeTcp(encodeTcp(sent, here, there), here, there)).toEqual(sent)
})

test('MUST-64: options are read wherever they begin', () => {
  for (let offset = 0; offset < 8; offset++) {
    const bytes = new Uint8Array([...Array(offset).fill(1), 8, 10, 0, 0, 0, 7, 0, 0, 0, 8])
    expect(decodeOptions(bytes, 20).at(-1)).toEqual({ kind: 'timestamps', value: 7, echoReply: 8 })
  }
})

test('MUST-68: every option but end of list and no-operation states its length', () => {
  fc.assert(
    fc.property(option, (one) => {
      const bytes = encodeOptions([one])
      const length = bytes[1] ?? 0
      if (one.kind === 'no-operation') expect(bytes).toEqual(Uint8Array.of(1, 0, 0, 0))
      else expect(bytes.length - length).toBeLessThan(4)
    }),
  )
})

test('MUST-69: options are padded with zeros to a multiple of 4 bytes', () => {
  expect(encodeOptions([{ kind: 'window-scale', shift: 7 }])).toEqual(Uint8Array.of(3, 3, 7, 0))
  expect(encodeOptions([{ kind: 'sack-permitted' }])).toEqual(Uint8Array.of(4, 2, 0, 0))
})

test('hostile bytes are read or refused with a WireError, never with another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const sum = bytes.length >= 20 ? tcpChecksum(bytes, here, there) : 0
      const signed = bytes.slice()
      if (bytes.length >= 20) signed.set([sum >> 8, sum & 0xff], 16)
      try {
        decodeTcp(signed, here, there)
      } catch (error) {
        expect(error).toBeInstanceOf(WireError)
      }
    }),
    { numRuns: 2000 },
  )
})

test('more than 40 bytes of options are refused', () => {
  const timestamps: TcpOption = { kind: 'timestamps', value: 1, echoReply: 2 }
  expect(() => encodeTcp(packet({ options: Array(5).fill(timestamps) }), here, there)).toThrow(
    'TCP options of 50 bytes',
  )
})
