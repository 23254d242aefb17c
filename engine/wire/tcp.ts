import type { Address } from './address'
import { complement, onesComplementSum, pseudoHeaderSum } from './checksum'
import { PROTOCOL } from './ipv4'
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
  const headerLength = FIXED_HEADER + options.length
  const bytes = new Uint8Array(headerLength + packet.payload.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, packet.sourcePort)
  view.setUint16(2, packet.destinationPort)
  view.setUint32(4, packet.seq)
  view.setUint32(8, packet.ack)
  view.setUint8(12, (headerLength >> 2) << 4)
  let bits = 0
  for (const flag of packet.flags) bits |= 1 << CONTROL_BITS.indexOf(flag)
  view.setUint8(13, bits)
  view.setUint16(14, packet.window)
  view.setUint16(18, packet.urgentPointer)
  bytes.set(options, FIXED_HEADER)
  bytes.set(packet.payload, headerLength)
  view.setUint16(CHECKSUM_AT, tcpChecksum(bytes, source, destination))
  return bytes
}

/**
 * The checksum of a segment between two addresses. Whatever stands in the checksum field counts as zero.
 *
 * @see RFC 9293 3.1
 */
export function tcpChecksum(segment: Uint8Array, source: Address, destination: Address): number {
  const standing = ((segment[CHECKSUM_AT] ?? 0) << 8) | (segment[CHECKSUM_AT + 1] ?? 0)
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = (view.getUint8(12) >> 4) * 4
  if (headerLength < FIXED_HEADER || headerLength > bytes.length) {
    throw new WireError('TCP', 12, `a data offset of ${headerLength} bytes; expected 20 to ${bytes.length}`)
  }
  const sum = onesComplementSum(bytes, pseudoHeaderSum(source, destination, PROTOCOL.tcp, bytes.length))
  if (sum !== 0xffff) throw new WireError('TCP', CHECKSUM_AT, 'the checksum is wrong')
  const bits = view.getUint8(13)
  return {
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    seq: view.getUint32(4),
    ack: view.getUint32(8),
    flags: CONTROL_BITS.filter((_, bit) => (bits & (1 << bit)) !== 0),
    window: view.getUint16(14),
    urgentPointer: view.getUint16(18),
    options: decodeOptions(bytes.subarray(FIXED_HEADER, headerLength), FIXED_HEADER),
    payload: bytes.subarray(headerLength),
  }
}
