import { flagsOf, type Segment, type SegmentOptions } from '../tcp/segment'
import type { Datagram } from '../tcp/surroundings'
import type { ControlBit, TcpPacket } from '../wire/tcp'
import type { TcpOption } from '../wire/tcp-options'

/** A segment as the packet that bytes are made of. Where nobody wrote real bytes, it carries zeros. */
export const packetOf = ({ source, destination, segment }: Datagram): TcpPacket => ({
  sourcePort: source.port,
  destinationPort: destination.port,
  seq: segment.seq,
  ack: segment.ack ?? 0,
  flags: flagsOf(segment),
  window: segment.window,
  urgentPointer: segment.urgent ?? 0,
  options: wireOptions(segment.options),
  payload: segment.payload.bytes ?? new Uint8Array(segment.payload.length),
})

/** What a packet that arrived says to TCP. Options that it does not know are left out (RFC 9293 3.2, MUST-6). */
export function segmentOf(packet: TcpPacket): Segment {
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
    options: segmentOptions(packet.options),
    payload: { length: packet.payload.length, bytes: packet.payload },
  }
}

const NO_OPTIONS: readonly TcpOption[] = []

/** The options in the order in which Linux writes them; no-operations align what follows. */
export function wireOptions(options: SegmentOptions): readonly TcpOption[] {
  const { mss, windowScale, sackPermitted, timestamps, sack } = options
  if (mss === undefined && windowScale === undefined && !sackPermitted && !timestamps && !sack) return NO_OPTIONS
  const pad: TcpOption = { kind: 'no-operation' }
  return [
    ...(mss === undefined ? [] : [{ kind: 'maximum-segment-size', bytes: mss } as const]),
    ...(sackPermitted ? [{ kind: 'sack-permitted' } as const] : timestamps ? [pad, pad] : []),
    ...(timestamps
      ? [{ kind: 'timestamps', value: timestamps.value, echoReply: timestamps.echo } as const]
      : sackPermitted
        ? [pad, pad]
        : []),
    ...(windowScale === undefined ? [] : [pad, { kind: 'window-scale', shift: windowScale } as const]),
    ...(sack ? [pad, pad, { kind: 'sack', blocks: sack } as const] : []),
  ]
}

function segmentOptions(options: readonly TcpOption[]): SegmentOptions {
  const found: { -readonly [Name in keyof SegmentOptions]: SegmentOptions[Name] } = {}
  for (const option of options) {
    if (option.kind === 'maximum-segment-size') found.mss = option.bytes
    if (option.kind === 'window-scale') found.windowScale = option.shift
    if (option.kind === 'sack-permitted') found.sackPermitted = true
    if (option.kind === 'sack') found.sack = option.blocks
    if (option.kind === 'timestamps') found.timestamps = { value: option.value, echo: option.echoReply }
  }
  return found
}
