import type { SocketAddress } from '#engine/tcp/connection-view'
import type { SequenceNumber } from '#engine/tcp/segment'
import type { Trace, TraceSegment } from '#engine/trace/format'

/** What one end of a connection sends to the other. */
export interface Stream {
  readonly endpoint: string
  readonly host: string
  readonly peerHost: string
  /** The other end; null before it has sent anything. */
  readonly peer: string | null
  readonly iss: SequenceNumber
}

/** The streams that begin at a host, or at one endpoint of it, in the order of their first segments. */
export function streamsFrom(trace: Trace, from: string): readonly Stream[] {
  const firsts = firstSegments(trace)
  return [...firsts].flatMap(([endpoint, first]): Stream[] => {
    const { host } = first.source
    if (endpoint !== from && host !== from) return []
    const opposite = [...firsts].filter(
      ([id, it]) => id !== endpoint && isSame(it.source, first.destination) && isSame(it.destination, first.source),
    )
    // A port may be used again: then only one of them speaks of these numbers.
    const answers = opposite.find(([, it]) => it.ack === next(first.seq) || next(it.seq) === first.ack)
    const peer = (answers ?? opposite[0])?.[0] ?? null
    return [{ endpoint, host, peerHost: first.destination.host, peer, iss: first.seq }]
  })
}

/** The first segment of each endpoint that has sent one, by its id. */
function firstSegments(trace: Trace): ReadonlyMap<string, TraceSegment> {
  const firsts = new Map<string, TraceSegment>()
  for (const segment of trace.segments) {
    const { endpoint } = segment
    if (endpoint !== null && segment.forgedBy === undefined && !firsts.has(endpoint)) firsts.set(endpoint, segment)
  }
  return firsts
}

const isSame = (a: SocketAddress, b: SocketAddress): boolean => a.host === b.host && a.port === b.port

const next = (seq: SequenceNumber): SequenceNumber => (seq + 1) >>> 0

/** How far a number lies behind the ISS of a stream: 0 is its SYN, 1 its first byte; less than 0 what is older. */
export const relative = (seq: SequenceNumber, { iss }: Pick<Stream, 'iss'>): number => (seq - iss) | 0

/** The number on the wire of what lies so far behind the ISS. */
export const absolute = (place: number, { iss }: Pick<Stream, 'iss'>): SequenceNumber => (iss + place) >>> 0
