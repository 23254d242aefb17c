import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'
import type { SegmentOptions } from '../tcp/segment'
import { type Address, parseAddress } from '../wire/address'
import { encodeIpv4, ipv4, PROTOCOL } from '../wire/ipv4'
import type { CapturedPacket } from '../wire/pcapng'
import { encodeTcp } from '../wire/tcp'
import type { TcpOption } from '../wire/tcp-options'
import type { Trace, TraceSegment } from './format'

/** Addresses for documentation (RFC 5737), in the order in which the scenario names its hosts. */
const FIRST_ADDRESS = parseAddress('192.0.2.1')

function addressOf(scenario: Scenario, host: string): Address {
  const index = Object.keys(scenario.hosts).indexOf(host)
  if (index < 0) throw new RangeError(`no host ${host}; expected one of ${Object.keys(scenario.hosts).join(', ')}`)
  return FIRST_ADDRESS + index
}

/**
 * What one host sent and received, as packets in the order in which it saw them.
 *
 * A segment that was lost is in the sender's capture, with a comment, and not in the receiver's.
 *
 * @throws RangeError where the trace has no such host
 */
export function capture(trace: Trace, host: string): readonly CapturedPacket[] {
  addressOf(trace.scenario, host)
  const seen: { at: Nanoseconds; segment: TraceSegment; comment?: string }[] = []
  for (const { segment: id, from, to, sent, arrivals, fate } of trace.transmissions) {
    const segment = trace.segments[id]
    if (!segment) continue
    const comment = commentOn(trace, segment)
    if (from === host) seen.push({ at: sent, segment, comment: fate === 'lost' ? `${comment}; lost` : comment })
    if (to === host) for (const at of arrivals) seen.push({ at, segment, comment })
  }
  // Sorting is stable: packets of the same instant keep the order in which they were sent.
  return seen.sort((a, b) => a.at - b.at).map(({ segment, ...rest }) => ({ ...rest, bytes: bytesOf(trace, segment) }))
}

function commentOn(trace: Trace, segment: TraceSegment): string {
  const cause = trace.events[segment.cause]
  const why = cause?.kind === 'rule' ? `${cause.rule} (${cause.rfc}): ${cause.why}` : ''
  return segment.copy > 1 ? `copy ${segment.copy}; ${why}` : why
}

/** The options in the order in which Linux writes them; no-operations align what follows. */
function optionsOf({ mss, windowScale, sackPermitted, timestamps }: SegmentOptions): readonly TcpOption[] {
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
  ]
}

function bytesOf({ scenario }: Trace, segment: TraceSegment): Uint8Array {
  const source = addressOf(scenario, segment.source.host)
  const destination = addressOf(scenario, segment.destination.host)
  const payload = new Uint8Array(segment.length)
  if (segment.text !== undefined) payload.set(utf8(segment.text).subarray(0, segment.length))
  const header = {
    sourcePort: segment.source.port,
    destinationPort: segment.destination.port,
    seq: segment.seq,
    ack: segment.ack ?? 0,
    flags: segment.flags,
    window: segment.window,
    urgentPointer: segment.urgent ?? 0,
    options: optionsOf(segment.options ?? {}),
    payload,
  }
  const packet = { source, destination, protocol: PROTOCOL.tcp, identification: segment.id & 0xffff }
  return encodeIpv4(ipv4({ ...packet, payload: encodeTcp(header, source, destination) }))
}
