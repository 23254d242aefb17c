import type { Nanoseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'

/** A packet as one vantage point saw it. */
export interface CapturedPacket {
  readonly at: Nanoseconds
  /** An IPv4 packet, from its header on. */
  readonly bytes: Uint8Array
  /** What the engine knows and bytes do not say: why it was sent, what became of it. */
  readonly comment?: string
}

/** LINKTYPE_IPV4: each packet begins with its IPv4 header. */
const LINK_TYPE = 228
const BLOCK = { sectionHeader: 0x0a0d0d0a, interfaceDescription: 1, enhancedPacket: 6 } as const
const OPTION = { end: 0, comment: 1, interfaceName: 2, timestampResolution: 9 } as const

/**
 * A capture file of one vantage point, with times in nanoseconds.
 *
 * One file holds one vantage point: a tool that sees both ends of a link in one file takes every segment for a retransmission.
 *
 * @param vantagePoint the interface's name, such as `client`
 * @see draft-ietf-opsawg-pcapng, sections 4.1 to 4.3
 */
export function encodePcapng(vantagePoint: string, packets: readonly CapturedPacket[]): Uint8Array {
  const section = concatenate([
    little32(0x1a2b3c4d),
    little16(1),
    little16(0),
    little32(0xffff_ffff),
    little32(0xffff_ffff),
  ])
  const interfaceOptions = concatenate([
    option(OPTION.interfaceName, utf8(vantagePoint)),
    option(OPTION.timestampResolution, Uint8Array.of(9)),
    option(OPTION.end, new Uint8Array()),
  ])
  const description = concatenate([little16(LINK_TYPE), little16(0), little32(0), interfaceOptions])
  return concatenate([
    block(BLOCK.sectionHeader, section),
    block(BLOCK.interfaceDescription, description),
    ...packets.map((packet) => block(BLOCK.enhancedPacket, enhancedPacket(packet))),
  ])
}

function enhancedPacket({ at, bytes, comment }: CapturedPacket): Uint8Array {
  const options = comment
    ? concatenate([option(OPTION.comment, utf8(comment)), option(OPTION.end, new Uint8Array())])
    : new Uint8Array()
  return concatenate([
    little32(0),
    little32(Math.floor(at / 0x1_0000_0000)),
    little32(at % 0x1_0000_0000),
    little32(bytes.length),
    little32(bytes.length),
    padded(bytes),
    options,
  ])
}

/** Every block says its length at both ends, so that a file can be read backwards. */
function block(type: number, body: Uint8Array): Uint8Array {
  const length = little32(12 + body.length)
  return concatenate([little32(type), length, body, length])
}

const option = (code: number, value: Uint8Array): Uint8Array =>
  concatenate([little16(code), little16(value.length), padded(value)])

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((bytes.length + 3) & ~3)
  whole.set(bytes)
  return whole
}

const little16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff)
const little32 = (value: number): Uint8Array => Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff)

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
