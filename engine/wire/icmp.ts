import { complement, onesComplementSum } from './checksum'
import { WireError } from './wire-error'

/** An ICMP message about a packet (RFC 792; RFC 1191 4 for the MTU), with the start of that packet. */
export type IcmpMessage = { readonly packet: Uint8Array } & (
  | { readonly kind: 'unreachable'; readonly what: Unreachable }
  | { readonly kind: 'fragmentation-needed'; readonly nextHopMtu: number }
  | { readonly kind: 'time-exceeded'; readonly where: 'in-transit' | 'in-reassembly' }
  | { readonly kind: 'source-quench' }
  | { readonly kind: 'unknown'; readonly type: number; readonly code: number }
)

/** The codes of Destination Unreachable, in their order; the fourth is `fragmentation-needed`. */
const UNREACHABLE = ['network', 'host', 'protocol', 'port', null, 'source-route'] as const
type Unreachable = Exclude<(typeof UNREACHABLE)[number], null>

const TYPE = { unreachable: 3, sourceQuench: 4, timeExceeded: 11 } as const
const FRAGMENTATION_NEEDED = 4
const HEADER = 8

/**
 * The bytes of an ICMP message, checksum included.
 *
 * @see RFC 792
 */
export function encodeIcmp(message: IcmpMessage): Uint8Array {
  const [type, code] = typeAndCode(message)
  const bytes = new Uint8Array(HEADER + message.packet.length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, type)
  view.setUint8(1, code)
  if (message.kind === 'fragmentation-needed') view.setUint16(6, message.nextHopMtu)
  bytes.set(message.packet, HEADER)
  view.setUint16(2, complement(onesComplementSum(bytes)))
  return bytes
}

function typeAndCode(message: IcmpMessage): [number, number] {
  switch (message.kind) {
    case 'unreachable':
      return [TYPE.unreachable, UNREACHABLE.indexOf(message.what)]
    case 'fragmentation-needed':
      return [TYPE.unreachable, FRAGMENTATION_NEEDED]
    case 'time-exceeded':
      return [TYPE.timeExceeded, message.where === 'in-transit' ? 0 : 1]
    case 'source-quench':
      return [TYPE.sourceQuench, 0]
    case 'unknown':
      return [message.type, message.code]
  }
}

/** @throws WireError where the bytes are no intact ICMP message */
export function decodeIcmp(bytes: Uint8Array): IcmpMessage {
  if (bytes.length < HEADER) throw new WireError('ICMP', 0, `${bytes.length} bytes; expected a header of 8`)
  if (onesComplementSum(bytes) !== 0xffff) throw new WireError('ICMP', 2, 'the checksum is wrong')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = view.getUint8(0)
  const code = view.getUint8(1)
  const packet = bytes.slice(HEADER)
  if (type === TYPE.unreachable && code === FRAGMENTATION_NEEDED) {
    return { kind: 'fragmentation-needed', nextHopMtu: view.getUint16(6), packet }
  }
  const what = UNREACHABLE[code]
  if (type === TYPE.unreachable && what) return { kind: 'unreachable', what, packet }
  if (type === TYPE.timeExceeded && code <= 1) {
    return { kind: 'time-exceeded', where: code === 0 ? 'in-transit' : 'in-reassembly', packet }
  }
  if (type === TYPE.sourceQuench) return { kind: 'source-quench', packet }
  return { kind: 'unknown', type, code, packet }
}
