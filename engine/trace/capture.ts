import { timeToLive } from '../scenario/time-to-live'
import type { Nanoseconds } from '../sim/time'
import type { CapturedPacket } from '../wire/pcapng'
import type { Trace, TraceMessage, TraceSegment } from './format'
import { messageBytes, segmentBytes } from './packet-bytes'
import { type Condition, PacketWay } from './packet-way'

type Hop = TraceMessage['hops'][number]

/**
 * What one host sent and received, as packets in the order in which it saw them.
 *
 * A segment that was lost is in the sender's capture, with a comment, and not in the receiver's; one that was harmed is in the
 * receiver's as it arrived. Each router takes one off the time to live.
 *
 * @throws RangeError where the trace has no such host
 */
export function capture(trace: Trace, host: string): readonly CapturedPacket[] {
  const hosts = Object.keys(trace.scenario.hosts)
  if (!hosts.includes(host)) throw new RangeError(`no host ${host}; expected one of ${hosts.join(', ')}`)
  const seen: { at: Nanoseconds; bytes: () => Uint8Array; comment: string }[] = []
  const see = (hop: Hop, way: PacketWay, bytesOf: (condition: Condition) => Uint8Array, words: string) => {
    const { leaving, arriving } = way.cross(hop)
    if (hop.from === host) {
      seen.push({
        at: hop.sent,
        bytes: () => bytesOf(leaving),
        comment: commentOf(words, hop.fate === 'lost' && 'lost'),
      })
    }
    if (hop.to !== host) return
    const comment = commentOf(words, arriving.isHarmed && 'harmed on its way')
    for (const at of hop.arrivals) seen.push({ at, bytes: () => bytesOf(arriving), comment })
  }

  const ways = trace.segments.map(
    ({ source, forgedBy }) => new PacketWay(timeToLive(trace.scenario, forgedBy ?? source.host)),
  )
  for (const { segment: id, ...hop } of trace.transmissions) {
    const segment = trace.segments[id]
    const way = ways[id]
    if (segment && way) see(hop, way, (condition) => segmentBytes(trace, segment, condition), wordsOn(trace, segment))
  }
  for (const message of trace.messages ?? []) {
    const way = new PacketWay(timeToLive(trace.scenario, message.from))
    const quoted = message.segment === null ? undefined : ways[message.segment]?.arrivedAt(message.from)
    for (const hop of message.hops) {
      see(hop, way, ({ ttl }) => messageBytes(trace, message, ttl, quoted), `ICMP ${message.error}`)
    }
  }
  // Sorting is stable: packets of the same instant keep the order in which they were sent.
  return seen.sort((a, b) => a.at - b.at).map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes() }))
}

const commentOf = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join('; ')

function wordsOn(trace: Trace, { cause: id, copy, forgedBy }: TraceSegment): string {
  const cause = trace.events[id]
  const why = cause?.kind === 'rule' && `${cause.rule} (${cause.rfc}): ${cause.why}`
  return commentOf(copy > 1 && `copy ${copy}`, forgedBy !== undefined && `forged by ${forgedBy}`, why ?? false)
}
