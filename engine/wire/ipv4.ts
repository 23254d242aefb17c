import type { Address } from './address'
import { setUint16, setUint32, uint16At, uint32At } from './big-endian'
import { complement, onesComplementSum } from './checksum'
import { WireError } from './wire-error'

export const PROTOCOL = { icmp: 1, tcp: 6, udp: 17 } as const

/** RFC 9293 3.9.1.1 MUST-49: a sender's time to live must be configurable; 64 is what RFC 1700 recommends. */
export const TTL = 64

/** What an IPv4 packet says beside what it carries (RFC 791 3.1). Options are kept as they came. */
export interface Ipv4Header {
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
}

export interface Ipv4Packet extends Ipv4Header {
  readonly payload: Uint8Array
}

const SHORTEST_HEADER = 20
const NO_OPTIONS = new Uint8Array()

/** A packet, or its header alone, from what matters, the rest by default. */
export const ipv4 = <Words extends Pick<Ipv4Header, 'source' | 'destination' | 'protocol'> & Partial<Ipv4Header>>(
  words: Words,
): Ipv4Header & Words => ({
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
export const encodeIpv4 = (packet: Ipv4Packet): Uint8Array =>
  encodeIpv4Around(packet, packet.payload.length, (place) => place.set(packet.payload))

/**
 * A packet whose payload is written where it shall stand, and not copied there: every segment of a transfer comes through here.
 *
 * @param write is given a place of `payloadLength` bytes
 * @throws RangeError where options or payload do not fit an IPv4 packet
 */
export function encodeIpv4Around(
  header: Ipv4Header,
  payloadLength: number,
  write: (place: Uint8Array) => void,
): Uint8Array {
  const headerLength = SHORTEST_HEADER + header.options.length
  const length = headerLength + payloadLength
  if (header.options.length % 4 !== 0 || header.options.length > 40) {
    throw new RangeError(`IPv4 options of ${header.options.length} bytes; expected a multiple of 4, at most 40`)
  }
  if (length > 0xffff) throw new RangeError(`an IPv4 packet of ${length} bytes; expected at most 65535`)

  const bytes = new Uint8Array(length)
  bytes[0] = 0x40 | (headerLength >> 2)
  bytes[1] = header.trafficClass
  setUint16(bytes, 2, length)
  setUint16(bytes, 4, header.identification)
  setUint16(
    bytes,
    6,
    (header.dontFragment ? 0x4000 : 0) | (header.moreFragments ? 0x2000 : 0) | (header.fragmentOffset >> 3),
  )
  bytes[8] = header.ttl
  bytes[9] = header.protocol
  setUint32(bytes, 12, header.source)
  setUint32(bytes, 16, header.destination)
  bytes.set(header.options, SHORTEST_HEADER)
  setUint16(bytes, 10, complement(onesComplementSum(bytes.subarray(0, headerLength))))
  write(bytes.subarray(headerLength))
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
  const first = bytes[0] ?? 0
  if (first >> 4 !== 4) throw new WireError('IPv4', 0, `version ${first >> 4}; expected 4`)
  const headerLength = (first & 0x0f) * 4
  if (headerLength < SHORTEST_HEADER || headerLength > bytes.length) {
    throw new WireError('IPv4', 0, `a header of ${headerLength} bytes; expected 20 to ${bytes.length}`)
  }
  const length = uint16At(bytes, 2)
  if (length < headerLength || length > bytes.length) {
    throw new WireError('IPv4', 2, `a total length of ${length}; expected ${headerLength} to ${bytes.length}`)
  }
  if (onesComplementSum(bytes.subarray(0, headerLength)) !== 0xffff) {
    throw new WireError('IPv4', 10, `the header checksum ${hex(uint16At(bytes, 10))} is wrong`)
  }
  const fragment = uint16At(bytes, 6)
  return {
    source: uint32At(bytes, 12),
    destination: uint32At(bytes, 16),
    protocol: bytes[9] ?? 0,
    ttl: bytes[8] ?? 0,
    identification: uint16At(bytes, 4),
    dontFragment: (fragment & 0x4000) !== 0,
    moreFragments: (fragment & 0x2000) !== 0,
    fragmentOffset: (fragment & 0x1fff) * 8,
    trafficClass: bytes[1] ?? 0,
    options: headerLength === SHORTEST_HEADER ? NO_OPTIONS : bytes.subarray(SHORTEST_HEADER, headerLength),
    // What lies behind the total length is padding of the link.
    payload: bytes.subarray(headerLength, length),
  }
}

const hex = (word: number): string => `0x${word.toString(16).padStart(4, '0')}`
