import type { Address } from './address'
import { setUint16, setUint32, uint16At, uint32At } from './big-endian'
import { complement, onesComplementSum, pseudoHeaderSum } from './checksum'
import { encodeIpv4Around, type Ipv4Header, PROTOCOL } from './ipv4'
import { decodeOptions, encodeOptions, type TcpOption } from './tcp-options'
import { WireError } from './wire-error'

/** The eight control bits, from the lowest (RFC 9293 3.1). */
export const CONTROL_BITS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR'] as const
export type ControlBit = (typeof CONTROL_BITS)[number]

/** A TCP segment as its bytes say it: fields that the control bits make meaningless are there all the same. */
export interface TcpPacket {
  readonly sourcePort: number
  readonly destinationPort: number
  readonly seq: number
  readonly ack: number
  readonly flags: readonly ControlBit[]
  /** As in the header, 16 bits: not yet scaled. */
  readonly window: number
  readonly urgentPointer: number
  readonly options: readonly TcpOption[]
  readonly payload: Uint8Array
}

const FIXED_HEADER = 20
const CHECKSUM_AT = 16

/** @throws RangeError where the options take more than 40 bytes */
export function encodeTcp(packet: TcpPacket, source: Address, destination: Address): Uint8Array {
  const options = encodeOptions(packet.options)
  const bytes = new Uint8Array(FIXED_HEADER + options.length + packet.payload.length)
  writeTcp(bytes, packet, options, source, destination)
  return bytes
}

/**
 * The IPv4 packet that carries a segment.
 *
 * @throws RangeError where the segment does not fit
 */
export function encodeTcpInIpv4(packet: TcpPacket, header: Ipv4Header): Uint8Array {
  const options = encodeOptions(packet.options)
  const length = FIXED_HEADER + options.length + packet.payload.length
  return encodeIpv4Around(header, length, (place) =>
    writeTcp(place, packet, options, header.source, header.destination),
  )
}

/** @param bytes as many as the segment takes, all of them zero */
function writeTcp(
  bytes: Uint8Array,
  packet: TcpPacket,
  options: Uint8Array,
  source: Address,
  destination: Address,
): void {
  const headerLength = FIXED_HEADER + options.length
  setUint16(bytes, 0, packet.sourcePort)
  setUint16(bytes, 2, packet.destinationPort)
  setUint32(bytes, 4, packet.seq)
  setUint32(bytes, 8, packet.ack)
  bytes[12] = (headerLength >> 2) << 4
  let bits = 0
  for (const flag of packet.flags) bits |= 1 << CONTROL_BITS.indexOf(flag)
  bytes[13] = bits
  setUint16(bytes, 14, packet.window)
  setUint16(bytes, 18, packet.urgentPointer)
  bytes.set(options, FIXED_HEADER)
  bytes.set(packet.payload, headerLength)
  setUint16(bytes, CHECKSUM_AT, tcpChecksum(bytes, source, destination))
}

/**
 * The checksum of a segment between two addresses. Whatever stands in the checksum field counts as zero.
 *
 * @see RFC 9293 3.1
 */
export function tcpChecksum(segment: Uint8Array, source: Address, destination: Address): number {
  const standing = uint16At(segment, CHECKSUM_AT)
  const sum = onesComplementSum(segment, pseudoHeaderSum(source, destination, PROTOCOL.tcp, segment.length))
  // Adding the complement of a word takes it out of a ones' complement sum.
  return complement(sum + (~standing & 0xffff))
}

/**
 * Reads a segment. Its payload is a view of the bytes, not a copy.
 *
 * @throws WireError where the bytes are no TCP segment, or not one that was sent between these addresses unharmed
 */
export function decodeTcp(bytes: Uint8Array, source: Address, destination: Address): TcpPacket {
  if (bytes.length < FIXED_HEADER)
    throw new WireError('TCP', 0, `${bytes.length} bytes; expected a header of at least 20`)
  const headerLength = ((bytes[12] ?? 0) >> 4) * 4
  if (headerLength < FIXED_HEADER || headerLength > bytes.length) {
    throw new WireError('TCP', 12, `a data offset of ${headerLength} bytes; expected 20 to ${bytes.length}`)
  }
  const sum = onesComplementSum(bytes, pseudoHeaderSum(source, destination, PROTOCOL.tcp, bytes.length))
  if (sum !== 0xffff) throw new WireError('TCP', CHECKSUM_AT, 'the checksum is wrong')
  return {
    sourcePort: uint16At(bytes, 0),
    destinationPort: uint16At(bytes, 2),
    seq: uint32At(bytes, 4),
    ack: uint32At(bytes, 8),
    flags: FLAGS[bytes[13] ?? 0] ?? [],
    window: uint16At(bytes, 14),
    urgentPointer: uint16At(bytes, 18),
    options: decodeOptions(bytes.subarray(FIXED_HEADER, headerLength), FIXED_HEADER),
    payload: bytes.subarray(headerLength),
  }
}

/** What each value of the control bits says. */
const FLAGS: readonly (readonly ControlBit[])[] = Array.from({ length: 0x100 }, (_, bits) =>
  CONTROL_BITS.filter((_, bit) => (bits & (1 << bit)) !== 0),
)
