import type { Address } from './address'
import { complement, onesComplementSum, pseudoHeaderSum } from './checksum'
import { PROTOCOL } from './ipv4'
import { WireError } from './wire-error'

/** A UDP datagram (RFC 768). */
export interface UdpPacket {
  readonly sourcePort: number
  readonly destinationPort: number
  readonly payload: Uint8Array
}

const HEADER = 8

export function encodeUdp(packet: UdpPacket, source: Address, destination: Address): Uint8Array {
  const bytes = new Uint8Array(HEADER + packet.payload.length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, packet.sourcePort)
  view.setUint16(2, packet.destinationPort)
  view.setUint16(4, bytes.length)
  bytes.set(packet.payload, HEADER)
  const sum = complement(onesComplementSum(bytes, pseudoHeaderSum(source, destination, PROTOCOL.udp, bytes.length)))
  // A field of zero says that there is no checksum, so a checksum that comes out as zero is sent as its other zero.
  view.setUint16(6, sum === 0 ? 0xffff : sum)
  return bytes
}

/** @throws WireError where the bytes are no UDP datagram, or not one that was sent between these addresses unharmed */
export function decodeUdp(bytes: Uint8Array, source: Address, destination: Address): UdpPacket {
  if (bytes.length < HEADER) throw new WireError('UDP', 0, `${bytes.length} bytes; expected a header of 8`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint16(4)
  if (length < HEADER || length > bytes.length)
    throw new WireError('UDP', 4, `a length of ${length}; expected 8 to ${bytes.length}`)
  const datagram = bytes.subarray(0, length)
  const sum = onesComplementSum(datagram, pseudoHeaderSum(source, destination, PROTOCOL.udp, length))
  if (view.getUint16(6) !== 0 && sum !== 0xffff) throw new WireError('UDP', 6, 'the checksum is wrong')
  return { sourcePort: view.getUint16(0), destinationPort: view.getUint16(2), payload: datagram.slice(HEADER) }
}
