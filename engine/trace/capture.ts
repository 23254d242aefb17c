import type { Nanoseconds } from '../sim/time'
import type { CapturedPacket } from '../wire/pcapng'
import type { Trace, TraceMessage, TraceSegment } from './format'
import { addressOf, messageBytes, segmentBytes } from './packet-bytes'

type Hop = TraceMessage['hops'][number]

/**
 * What one host sent and received, as packets in the order in which it saw them.
 *
 * A segment that was lost is in the sender's capture, with a comment, and not in the receiver's.
 *
 * @throws RangeError where the trace has no such host
 */
export function capture(trace: Trace, host: string): readonly CapturedPacket[] {
  addressOf(trace.scenario, host)
  const seen: { at: Nanoseconds; bytes: () => Uint8Array; comment?: string }[] = []
  const see = (hop: Hop, bytes: () => Uint8Array, comment: string) => {
    const lost = hop.fate === 'lost' ? [comment, 'lost'].filter(Boolean).join('; ') : comment
    if (hop.from === host) seen.push({ at: hop.sent, bytes, comment: lost })
    if (hop.to === host) for (const at of hop.arrivals) seen.push({ at, bytes, comment })
  }
  for (const { segment: id, ...hop } of trace.transmissions) {
    const segment = trace.segments[id]
    if (segment) see(hop, () => segmentBytes(trace, segment), commentOn(trace, segment))
  }
  for (const message of trace.messages ?? []) {
    for (const hop of message.hops) see(hop, () => messageBytes(trace, message), `ICMP ${message.error}`)
  }
  // Sorting is stable: packets of the same instant keep the order in which they were sent.
  return seen.sort((a, b) => a.at - b.at).map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes() }))
}

function commentOn(trace: Trace, segment: TraceSegment): string {
  const cause = trace.events[segment.cause]
  const why = cause?.kind === 'rule' ? `${cause.rule} (${cause.rfc}): ${cause.why}` : ''
  return segment.copy > 1 ? `copy ${segment.copy}; ${why}` : why
}
