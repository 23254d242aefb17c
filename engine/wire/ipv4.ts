import type { Address } from './address'
import { complement, onesComplementSum } from './checksum'
import { WireError } from './wire-error'

export const PROTOCOL = { icmp: 1, tcp: 6, udp: 17 } as const

/** RFC 9293 3.9.1.1 MUST-49: a sender's time to live must be configurable; 64 is what RFC 1700 recommends. */
export const TTL = 64

/** An IPv4 packet (RFC 791 3.1). Options are kept as they came. */
export interface Ipv4Packet {
  readonly source: Address
  readonly destination: Address
  readonly protocol: number
  /** Hops that are left. */
  readonly ttl: number
  readonly identification: number
  readonly dontFragment: boolean
  readonly moreFragments: boolean
  /** In bytes, a multiple of 8. */
  readonly fragmentOffset: number
  /** Differentiated services and explicit congestion notification, 8 bits. */
  readonly trafficClass: number
  /** A multiple of 4 bytes, 40 at most. */
  readonly options: Uint8Array
  readonly payload: Uint8Array
}

const SHORTEST_HEADER = 20
const NO_OPTIONS = new Uint8Array()

/** A packet from what matters, the rest by default. */
export const ipv4 = (
  words: Pick<Ipv4Packet, 'source' | 'destination' | 'protocol' | 'payload'> & Partial<Ipv4Packet>,
): Ipv4Packet => ({
  ttl: TTL,
  identification: 0,
  dontFragment: true,
  moreFragments: false,
  fragmentOffset: 0,
  trafficClass: 0,
  options: NO_OPTIONS,
  ...words,
})

/** @throws RangeError where options or payload do not fit an IPv4 packet */
export function encodeIpv4(packet: Ipv4Packet): Uint8Array {
  const headerLength = SHORTEST_HEADER + packet.options.length
  const length = headerLength + packet.payload.length
  if (packet.options.length % 4 !== 0 || packet.options.length > 40) {
    throw new RangeError(`IPv4 options of ${packet.options.length} bytes; expected a multiple of 4, at most 40`)
  }
  if (length > 0xffff) throw new RangeError(`an IPv4 packet of ${length} bytes; expected at most 65535`)

  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, 0x40 | (headerLength >> 2))
  view.setUint8(1, packet.trafficClass)
  view.setUint16(2, length)
  view.setUint16(4, packet.identification)
  view.setUint16(
    6,
    (packet.dontFragment ? 0x4000 : 0) | (packet.moreFragments ? 0x2000 : 0) | (packet.fragmentOffset >> 3),
  )
  view.setUint8(8, packet.ttl)
  view.setUint8(9, packet.protocol)
  view.setUint32(12, packet.source)
  view.setUint32(16, packet.destination)
  bytes.set(packet.options, SHORTEST_HEADER)
  view.setUint16(10, complement(onesComplementSum(bytes.subarray(0, headerLength))))
  bytes.set(packet.payload, headerLength)
  return bytes
}

/**
 * Reads a packet. Its payload and options are views of the bytes, not copies: every segment of a transfer comes through here.
 *
 * @throws WireError where the bytes are no intact IPv4 packet
 */
export function decodeIpv4(bytes: Uint8Array): Ipv4Packet {
  if (bytes.length < SHORTEST_HEADER)
    throw new WireError('IPv4', 0, `${bytes.length} bytes; expected a header of at least 20`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = view.getUint8(0)
  if (first >> 4 !== 4) throw new WireError('IPv4', 0, `version ${first >> 4}; expected 4`)
  const headerLength = (first & 0x0f) * 4
  if (headerLength < SHORTEST_HEADER || headerLength > bytes.length) {
    throw new WireError('IPv4', 0, `a header of ${headerLength} bytes; expected 20 to ${bytes.length}`)
  }
  const length = view.getUint16(2)
  if (length < headerLength || length > bytes.length) {
    throw new WireError('IPv4', 2, `a total length of ${length}; expected ${headerLength} to ${bytes.length}`)
  }
  if (onesComplementSum(bytes.subarray(0, headerLength)) !== 0xffff) {
    throw new WireError('IPv4', 10, `the header checksum ${hex(view.getUint16(10))} is wrong`)
  }
  const fragment = view.getUint16(6)
  return {
    source: view.getUint32(12),
    destination: view.getUint32(16),
    protocol: view.getUint8(9),
    ttl: view.getUint8(8),
    identification: view.getUint16(4),
    dontFragment: (fragment & 0x4000) !== 0,
    moreFragments: (fragment & 0x2000) !== 0,
    fragmentOffset: (fragment & 0x1fff) * 8,
    trafficClass: view.getUint8(1),
    options: headerLength === SHORTEST_HEADER ? NO_OPTIONS : bytes.subarray(SHORTEST_HEADER, headerLength),
    // What lies behind the total length is padding of the link.
    payload: bytes.subarray(headerLength, length),
  }
}

const hex = (word: number): string => `0x${word.toString(16).padStart(4, '0')}`
