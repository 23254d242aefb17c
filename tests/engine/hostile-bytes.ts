import type { Segment, SegmentOptions } from '#engine/tcp/segment'
import { parseAddress } from '#engine/wire/address'
import { type ControlBit, decodeTcp, encodeTcp, type TcpPacket, tcpChecksum } from '#engine/wire/tcp'
import type { TcpOption } from '#engine/wire/tcp-options'
import { WireError } from '#engine/wire/wire-error'
import type { Hostile } from './hostile-segment'

const from = parseAddress('198.51.100.2')
const to = parseAddress('192.0.2.1')

/**
 * A segment as bytes, harmed or cut on their way, half of the time with a checksum that agrees with them; read back.
 *
 * @returns null where the bytes were refused
 * @throws whatever decoding throws beside a WireError
 */
export function throughTheWire(segment: Segment, hostile: Hostile): Segment | null {
  let bytes = encodeTcp(packetOf(segment), from, to)
  if (hostile.chance(2)) {
    for (let flips = hostile.upTo(4); flips > 0; flips--) {
      const at = hostile.upTo(hostile.chance(2) ? Math.min(60, bytes.length) : bytes.length)
      bytes[at] = hostile.upTo(256)
    }
    if (hostile.chance(4)) bytes = bytes.slice(0, hostile.upTo(bytes.length))
    if (bytes.length >= 20 && hostile.chance(2)) {
      const sum = tcpChecksum(bytes, from, to)
      bytes.set([sum >> 8, sum & 0xff], 16)
    }
  }
  try {
    return segmentOf(decodeTcp(bytes, from, to))
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}

function packetOf(segment: Segment): TcpPacket {
  const { mss, windowScale, sackPermitted, timestamps } = segment.options
  const options: TcpOption[] = []
  if (mss !== undefined) options.push({ kind: 'maximum-segment-size', bytes: mss })
  if (windowScale !== undefined) options.push({ kind: 'window-scale', shift: windowScale })
  if (sackPermitted) options.push({ kind: 'sack-permitted' })
  if (timestamps) options.push({ kind: 'timestamps', value: timestamps.value, echoReply: timestamps.echo })
  const flags: ControlBit[] = []
  if (segment.fin) flags.push('FIN')
  if (segment.syn) flags.push('SYN')
  if (segment.rst) flags.push('RST')
  if (segment.psh) flags.push('PSH')
  if (segment.ack !== null) flags.push('ACK')
  if (segment.urgent !== null) flags.push('URG')
  return {
    sourcePort: 49_152,
    destinationPort: 80,
    seq: segment.seq,
    ack: segment.ack ?? 0,
    flags,
    window: segment.window,
    urgentPointer: segment.urgent ?? 0,
    options,
    payload: segment.payload.bytes ?? new Uint8Array(segment.payload.length),
  }
}

function segmentOf(packet: TcpPacket): Segment {
  const has = (flag: ControlBit) => packet.flags.includes(flag)
  return {
    seq: packet.seq,
    ack: has('ACK') ? packet.ack : null,
    syn: has('SYN'),
    fin: has('FIN'),
    rst: has('RST'),
    psh: has('PSH'),
    urgent: has('URG') ? packet.urgentPointer : null,
    window: packet.window,
    options: optionsOf(packet.options),
    payload: { length: packet.payload.length, bytes: packet.payload },
  }
}

function optionsOf(options: readonly TcpOption[]): SegmentOptions {
  const found: { -readonly [Name in keyof SegmentOptions]: SegmentOptions[Name] } = {}
  for (const option of options) {
    if (option.kind === 'maximum-segment-size') found.mss = option.bytes
    if (option.kind === 'window-scale') found.windowScale = option.shift
    if (option.kind === 'sack-permitted') found.sackPermitted = true
    if (option.kind === 'timestamps') found.timestamps = { value: option.value, echo: option.echoReply }
  }
  return found
}
