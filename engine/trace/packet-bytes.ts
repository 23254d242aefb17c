import type { Scenario } from '../scenario/schema'
import { utf8 } from '../sim/utf8'
import { type Address, parseAddress } from '../wire/address'
import { encodeIcmp, type IcmpMessage } from '../wire/icmp'
import { encodeIpv4, ipv4, PROTOCOL } from '../wire/ipv4'
import { encodeTcpInIpv4 } from '../wire/tcp'
import type { Trace, TraceMessage, TraceSegment } from './format'
import type { Condition } from './packet-way'
import { wireOptions } from './tcp-packet'

/** Addresses for documentation (RFC 5737), in the order in which the scenario names its hosts. */
const FIRST_ADDRESS = parseAddress('192.0.2.1')

/** Those of hosts that are not there, in whose name somebody sends (RFC 5737, too). */
const FIRST_OF_NOBODY = parseAddress('203.0.113.1')

function addressOf({ hosts, faults = [] }: Scenario, host: string): Address {
  const index = Object.keys(hosts).indexOf(host)
  if (index >= 0) return FIRST_ADDRESS + index
  const names = new Set(faults.flatMap((fault) => (fault.kind === 'forged-syn' ? [fault.as] : [])))
  return FIRST_OF_NOBODY + [...names].indexOf(host)
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16))

/** A segment as the IPv4 packet that carries it, at a point of its way. */
export function segmentBytes({ scenario }: Trace, segment: TraceSegment, { ttl, isHarmed }: Condition): Uint8Array {
  const source = addressOf(scenario, segment.source.host)
  const destination = addressOf(scenario, segment.destination.host)
  const payload = new Uint8Array(segment.length)
  if (segment.hex !== undefined) payload.set(bytesOf(segment.hex))
  else if (segment.text !== undefined) payload.set(utf8(segment.text))
  const header = {
    sourcePort: segment.source.port,
    destinationPort: segment.destination.port,
    seq: segment.seq,
    ack: segment.ack ?? 0,
    flags: segment.flags,
    window: segment.window,
    urgentPointer: segment.urgent ?? 0,
    options: wireOptions(segment.options ?? {}),
    payload,
  }
  const packet = { source, destination, ttl, protocol: PROTOCOL.tcp, identification: segment.id & 0xffff }
  const bytes = encodeTcpInIpv4(header, ipv4(packet))
  if (isHarmed) harm(bytes, segment.length)
  return bytes
}

/** An IPv4 header and 8 bytes: what a message quotes of a packet (RFC 792). */
const QUOTED = 28

/** The window field, behind an IPv4 header without options: every segment has it, and its bits may be anything. */
const WINDOW_AT = 20 + 14

/** Changes one bit: the last of the payload, or of the window where nothing is carried. */
function harm(packet: Uint8Array, payload: number): void {
  const at = payload > 0 ? packet.length - 1 : WINDOW_AT + 1
  packet[at] = (packet[at] ?? 0) ^ 1
}

/**
 * An ICMP message as an IPv4 packet, with so many hops left. It quotes a header, two ports and a sequence number.
 *
 * @param quoted how the segment that it is about came to the host that says so; undefined where it was forged
 */
export function messageBytes(
  trace: Trace,
  message: TraceMessage,
  ttl: number,
  quoted: Condition | undefined,
): Uint8Array {
  const source = addressOf(trace.scenario, message.from)
  const destination = addressOf(trace.scenario, message.to)
  const payload = encodeIcmp(icmpOf(message, quotedBytes(trace, message, quoted)))
  return encodeIpv4(
    ipv4({ source, destination, ttl, protocol: PROTOCOL.icmp, identification: message.id & 0xffff, payload }),
  )
}

function quotedBytes(trace: Trace, { quote, segment: id }: TraceMessage, came: Condition | undefined): Uint8Array {
  const segment = id === null ? undefined : trace.segments[id]
  if (segment && came) return segmentBytes(trace, segment, came).slice(0, QUOTED)
  // Forged: nobody sent it, so that nothing beyond the quoted bytes is known.
  const source = addressOf(trace.scenario, quote.source.host)
  const destination = addressOf(trace.scenario, quote.destination.host)
  const { source: from, destination: to, seq } = quote
  const words = { sourcePort: from.port, destinationPort: to.port, seq, ack: 0, flags: [], window: 0, urgentPointer: 0 }
  const header = ipv4({ source, destination, protocol: PROTOCOL.tcp })
  return encodeTcpInIpv4({ ...words, options: [], payload: new Uint8Array() }, header).slice(0, QUOTED)
}

/** Parameter problem (RFC 792): the wire has no name of its own for it. */
const PARAMETER_PROBLEM = 12

function icmpOf({ error, nextHopMtu = 0 }: TraceMessage, packet: Uint8Array): IcmpMessage {
  switch (error) {
    case 'network-unreachable':
      return { kind: 'unreachable', what: 'network', packet }
    case 'host-unreachable':
      return { kind: 'unreachable', what: 'host', packet }
    case 'protocol-unreachable':
      return { kind: 'unreachable', what: 'protocol', packet }
    case 'port-unreachable':
      return { kind: 'unreachable', what: 'port', packet }
    case 'source-route-failed':
      return { kind: 'unreachable', what: 'source-route', packet }
    case 'time-exceeded':
      return { kind: 'time-exceeded', where: 'in-transit', packet }
    case 'parameter-problem':
      return { kind: 'unknown', type: PARAMETER_PROBLEM, code: 0, packet }
    case 'fragmentation-needed':
      return { kind: 'fragmentation-needed', nextHopMtu, packet }
    case 'source-quench':
      return { kind: 'source-quench', packet }
  }
}
