import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../sim/utf8'
import { formatAddress, parseAddress } from './address'
import { onesComplementSum } from './checksum'
import { decodeIcmp, encodeIcmp, type IcmpMessage } from './icmp'
import { decodeIpv4, encodeIpv4, type Ipv4Packet, ipv4, PROTOCOL } from './ipv4'
import { decodeUdp, encodeUdp } from './udp'
import { WireError } from './wire-error'

const here = parseAddress('10.0.0.1')
const there = parseAddress('10.0.0.2')

test('an address is written as it is read', () => {
  for (const text of ['0.0.0.0', '192.0.2.1', '255.255.255.255']) expect(formatAddress(parseAddress(text))).toBe(text)
})

test.each(['', '1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', 'a.b.c.d'])('%j is refused as an address', (text) => {
  expect(() => parseAddress(text)).toThrow('is no IPv4 address')
})

test('a sum that carries twice is folded twice', () => {
  expect(onesComplementSum(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x00, 0x01))).toBe(1)
})

const packets: fc.Arbitrary<Ipv4Packet> = fc.record({
  source: fc.nat({ max: 0xffff_ffff }),
  destination: fc.nat({ max: 0xffff_ffff }),
  protocol: fc.nat({ max: 255 }),
  ttl: fc.nat({ max: 255 }),
  identification: fc.nat({ max: 0xffff }),
  dontFragment: fc.boolean(),
  moreFragments: fc.boolean(),
  fragmentOffset: fc.nat({ max: 0x1fff }).map((eighths) => eighths * 8),
  trafficClass: fc.nat({ max: 255 }),
  options: fc.constantFrom(0, 4, 40).map((length) => new Uint8Array(length).fill(1)),
  payload: fc.uint8Array({ maxLength: 100 }),
})

test('an IPv4 packet is read back as it was written', () => {
  fc.assert(
    fc.property(packets, (packet) => {
      expect(decodeIpv4(encodeIpv4(packet))).toEqual(packet)
    }),
  )
})

test('MUST-50: IP options are passed over, whatever they are', () => {
  const words = { source: here, destination: there, protocol: PROTOCOL.tcp, payload: utf8('abc') }
  const packet = { ...ipv4(words), options: Uint8Array.of(137, 7, 4, 192, 0, 2, 1, 0) }
  expect(decodeIpv4(encodeIpv4(packet)).payload).toEqual(utf8('abc'))
})

test('padding behind the total length is no payload', () => {
  const bytes = encodeIpv4(ipv4({ source: here, destination: there, protocol: PROTOCOL.udp, payload: utf8('abc') }))
  const padded = new Uint8Array(46)
  padded.set(bytes)
  expect(decodeIpv4(padded).payload).toEqual(utf8('abc'))
})

test('a harmed IPv4 header is noticed', () => {
  const bytes = encodeIpv4(
    ipv4({ source: here, destination: there, protocol: PROTOCOL.tcp, payload: new Uint8Array() }),
  )
  bytes[8] = 63
  expect(() => decodeIpv4(bytes)).toThrow('IPv4, byte 10: the header checksum')
})

test.each([
  ['too short', new Uint8Array(19), 'IPv4, byte 0: 19 bytes'],
  ['of version 6', Uint8Array.of(0x65, ...new Uint8Array(19)), 'IPv4, byte 0: version 6; expected 4'],
  ['with a header beyond its bytes', Uint8Array.of(0x4f, ...new Uint8Array(19)), 'IPv4, byte 0: a header of 60 bytes'],
  [
    'with a total length beyond its bytes',
    Uint8Array.of(0x45, 0, 0, 21, ...new Uint8Array(16)),
    'IPv4, byte 2: a total length of 21',
  ],
])('a packet %s is refused', (_, bytes, message) => {
  expect(() => decodeIpv4(bytes)).toThrow(message)
})

test('a packet that IPv4 cannot hold is refused when it is written', () => {
  const words = { source: here, destination: there, protocol: PROTOCOL.tcp }
  expect(() => encodeIpv4(ipv4({ ...words, payload: new Uint8Array(65_516) }))).toThrow(
    '65536 bytes; expected at most 65535',
  )
  expect(() => encodeIpv4(ipv4({ ...words, payload: new Uint8Array(), options: new Uint8Array(3) }))).toThrow(
    'IPv4 options of 3 bytes',
  )
})

test('a UDP datagram is read back as it was written', () => {
  const datagram = { sourcePort: 53, destinationPort: 5353, payload: utf8('query') }
  expect(decodeUdp(encodeUdp(datagram, here, there), here, there)).toEqual(datagram)
})

test('a UDP checksum that comes out as zero is sent as 0xffff, since zero says that there is none', () => {
  const bytes = encodeUdp({ sourcePort: 0, destinationPort: 0, payload: new Uint8Array(2) }, here, there)
  const sum = ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)
  const payload = Uint8Array.of(sum >> 8, sum & 0xff)
  const zero = encodeUdp({ sourcePort: 0, destinationPort: 0, payload }, here, there)
  expect([zero[6], zero[7]]).toEqual([0xff, 0xff])
  expect(decodeUdp(zero, here, there).payload).toEqual(payload)
})

test('a UDP datagram without a checksum is taken as it is; a harmed one is not', () => {
  const bytes = encodeUdp({ sourcePort: 1, destinationPort: 2, payload: utf8('abc') }, here, there)
  bytes[8] = 0
  expect(() => decodeUdp(bytes, here, there)).toThrow('UDP, byte 6: the checksum is wrong')
  bytes.set([0, 0], 6)
  expect(decodeUdp(bytes, here, there).payload).toHaveLength(3)
})

test.each<IcmpMessage>([
  { kind: 'unreachable', what: 'host', packet: utf8('start of the packet') },
  { kind: 'unreachable', what: 'port', packet: utf8('odd') },
  { kind: 'unreachable', what: 'source-route', packet: utf8('x') },
  { kind: 'fragmentation-needed', nextHopMtu: 1400, packet: utf8('too long') },
  { kind: 'time-exceeded', where: 'in-transit', packet: utf8('old') },
  { kind: 'time-exceeded', where: 'in-reassembly', packet: utf8('old') },
  { kind: 'source-quench', packet: utf8('slow down') },
  { kind: 'unknown', type: 8, code: 0, packet: utf8('ping') },
])('the ICMP message $kind $what$where is read back as it was written', (message) => {
  expect(decodeIcmp(encodeIcmp(message))).toEqual(message)
})

test('hostile bytes are read or refused with a WireError, at every layer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      for (const decode of [decodeIpv4, decodeIcmp, (it: Uint8Array) => decodeUdp(it, here, there)]) {
        try {
          decode(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(WireError)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
