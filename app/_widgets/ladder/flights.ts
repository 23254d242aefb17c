import { isOnItsWay } from '#app/_scene/segment-words'
import { delayOver } from '#app/_scene/trace-until'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, TraceMessage, TraceSegment, Transmission } from '#engine/trace/format'

/** One way over one link, of a segment or of an ICMP message: what becomes one arrow. */
export type Flight = {
  /** Its place among the flights. */
  readonly id: number
  readonly from: string
  readonly to: string
  readonly sent: Nanoseconds
  readonly arrivals: readonly Nanoseconds[]
  readonly outcome: 'arrives' | 'lost' | 'on-its-way'
  /** How much of its way it has come, if it is still on it. */
  readonly part: number
  /** How long the link takes. */
  readonly delay: Nanoseconds
  /** Whether it leaves its sender here; a router passes on what has its label already. */
  readonly isFirstHop: boolean
} & (
  | {
      readonly kind: 'segment'
      /** By index in `trace.transmissions`. */
      readonly transmission: number
      readonly its: Transmission
      readonly segment: TraceSegment
    }
  | { readonly kind: 'message'; readonly message: TraceMessage; readonly hop: number }
)

type SegmentFlight = Extract<Flight, { kind: 'segment' }>

/** All flights of a trace: the transmissions in their order, so that their ids are their places, then the hops of ICMP messages. */
export function flightsOf(trace: Trace): readonly Flight[] {
  const end = trace.events.at(-1)?.at ?? 0
  const wayOf = (hop: Omit<Transmission, 'segment'>) => {
    const { from, to, sent, arrivals } = hop
    const delay = delayOver(trace, hop)
    const outcome: Flight['outcome'] = arrivals.length > 0 ? 'arrives' : isOnItsWay(hop) ? 'on-its-way' : 'lost'
    const part = delay > 0 ? Math.min(MOST_OF_THE_WAY, (end - sent) / delay) : MOST_OF_THE_WAY
    return { from, to, sent, arrivals, outcome, part: Math.max(LEAST_OF_THE_WAY, part), delay }
  }
  const segments = trace.transmissions.flatMap((its, transmission): SegmentFlight[] => {
    const segment = trace.segments[its.segment]
    if (!segment) return []
    const isFirstHop = its.from === (segment.forgedBy ?? segment.source.host)
    return [{ kind: 'segment', id: transmission, transmission, its, segment, isFirstHop, ...wayOf(its) }]
  })
  const messages = (trace.messages ?? []).flatMap((message) =>
    message.hops.map((its, hop) => ({ kind: 'message' as const, message, hop, isFirstHop: hop === 0, ...wayOf(its) })),
  )
  return [...segments, ...messages.map((flight, index) => ({ ...flight, id: segments.length + index }))]
}

/** What is on its way is never drawn as though it had not left, or had arrived. */
const LEAST_OF_THE_WAY = 0.08
const MOST_OF_THE_WAY = 0.92
