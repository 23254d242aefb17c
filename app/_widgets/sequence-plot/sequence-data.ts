import { fieldSteps, stepsOverTime } from '#app/_scene/field-steps'
import { marksOf, segmentSpan } from '#app/_scene/segment-words'
import { relative, type Stream } from '#app/_scene/stream'
import type { Nanoseconds } from '#engine/sim/time'
import { seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import type { Trace, TraceSegment, Transmission } from '#engine/trace/format'
import type { StairPoint } from '../plot/stairs'

/** Where one stands and looks: at the end that sends the bytes, or at the one that receives them. */
export type Vantage = 'sender' | 'receiver'

/** A segment of the stream where it passes the vantage point, in numbers behind the ISS. */
export interface Bar {
  readonly transmission: number
  readonly at: Nanoseconds
  readonly from: number
  /** SEG.SEQ + SEG.LEN. */
  readonly to: number
  readonly look: 'data' | 'again' | 'control'
  /** It never arrives, or arrives harmed. Seen at the sender only because the engine knows. */
  readonly isLost: boolean
  /** What is written at it. */
  readonly label: 'SYN' | 'FIN' | 'RST' | 'R' | null
}

/** An acknowledgment that says nothing new, where it passes the vantage point. */
interface Duplicate {
  readonly at: Nanoseconds
  readonly ack: number
}

/** What an acknowledgment reports beyond a gap, where it passes the vantage point. In numbers behind the ISS. */
export interface Sack {
  readonly at: Nanoseconds
  readonly from: number
  readonly to: number
}

/** All that is drawn of a stream. */
export interface SequenceData {
  readonly bars: readonly Bar[]
  /** Up to where everything is acknowledged. */
  readonly acks: readonly StairPoint[]
  /** Up to where the peer permits: acknowledgment and window. */
  readonly edges: readonly StairPoint[]
  readonly duplicates: readonly Duplicate[]
  readonly sacks: readonly Sack[]
}

/** A stream as seen from one of its ends: tcptrace's time-sequence diagram. */
export function sequenceData(trace: Trace, stream: Stream, vantage: Vantage): SequenceData {
  const lines = vantage === 'sender' ? linesAtSender(trace, stream) : linesAtReceiver(trace, stream)
  return {
    bars: barsOf(trace, stream, vantage),
    ...lines,
    duplicates: duplicatesOf(trace, stream, vantage),
    sacks: sacksOf(trace, stream, vantage),
  }
}

function barsOf(trace: Trace, stream: Stream, vantage: Vantage): Bar[] {
  const bars = trace.transmissions.flatMap((transmission, index): Bar[] => {
    const segment = trace.segments[transmission.segment]
    if (!segment || segment.endpoint !== stream.endpoint) return []
    const label = labelOf(segment)
    if (segmentSpan(segment) === 0 && label !== 'RST') return []
    const from = relative(segment.seq, stream)
    const bar = { transmission: index, from, to: from + segmentSpan(segment), look: lookOf(segment), label }
    const isLost = transmission.fate === 'lost' || transmission.fate === 'corrupted'
    return passesAt(trace, index, vantage === 'sender' ? segment.source.host : segment.destination.host).map((at) => ({
      ...bar,
      at,
      isLost,
    }))
  })
  return bars.sort((a, b) => a.at - b.at || a.transmission - b.transmission)
}

/** When a transmission leaves a host, or arrives at it; never where it is one between other hosts. */
function passesAt(trace: Trace, index: number, host: string): readonly Nanoseconds[] {
  const transmission = trace.transmissions[index]
  const segment = transmission && trace.segments[transmission.segment]
  if (!segment) return []
  if (host === segment.source.host) return transmission.from === host ? [transmission.sent] : []
  return transmission.to === host ? transmission.arrivals : []
}

const lookOf = ({ copy, length, flags }: TraceSegment): Bar['look'] =>
  copy > 1 ? 'again' : length > 0 && !flags.includes('SYN') ? 'data' : 'control'

function labelOf({ flags, copy }: TraceSegment): Bar['label'] {
  if (copy > 1) return 'R'
  return (['SYN', 'RST', 'FIN'] as const).find((flag) => flags.includes(flag)) ?? null
}

/** What the sender knows: SND.UNA, and SND.UNA + SND.WND. */
function linesAtSender(trace: Trace, stream: Stream): Pick<SequenceData, 'acks' | 'edges'> {
  const una = (fields: Readonly<Record<string, unknown>>): number | null => {
    const isOpened = fields.iss === stream.iss && fields.sndUna !== stream.iss
    return isOpened ? relative(Number(fields.sndUna), stream) : null
  }
  return {
    acks: stepsOverTime(fieldSteps(trace, stream.endpoint, una)),
    edges: stepsOverTime(
      fieldSteps(trace, stream.endpoint, (fields) => {
        const from = una(fields)
        return from === null ? null : from + Number(fields.sndWnd)
      }),
    ),
  }
}

/** What the receiver has said: in its acknowledgments, and in their windows. */
function linesAtReceiver(trace: Trace, stream: Stream): Pick<SequenceData, 'acks' | 'edges'> {
  const shift = windowShift(trace, stream)
  const acks: StairPoint[] = []
  const edges: StairPoint[] = []
  let highest = Number.NEGATIVE_INFINITY
  for (const { endpoint, ack, at, window, flags } of trace.segments) {
    if (stream.peer === null || endpoint !== stream.peer || ack === null) continue
    const place = relative(ack, stream)
    highest = Math.max(highest, place)
    acks.push({ at, value: highest })
    // A reset states no window, and the window of a SYN is not scaled (RFC 7323 2.2).
    if (flags.includes('RST')) continue
    edges.push({ at, value: place + window * 2 ** (flags.includes('SYN') ? 0 : shift) })
  }
  return { acks: lastOfEachTime(acks), edges: lastOfEachTime(edges) }
}

/** By how many bits the receiver's windows are shifted: only where both ends have said so on their SYNs (RFC 7323 2.2). */
function windowShift(trace: Trace, stream: Stream): number {
  const said = (endpoint: string | null) =>
    trace.segments.find((it) => it.endpoint === endpoint && it.flags.includes('SYN'))?.options?.windowScale
  const own = said(stream.endpoint)
  const peers = stream.peer === null ? undefined : said(stream.peer)
  return own === undefined || peers === undefined ? 0 : peers
}

const lastOfEachTime = (points: readonly StairPoint[]): StairPoint[] =>
  points.filter((point, index) => points[index + 1]?.at !== point.at)

function duplicatesOf(trace: Trace, stream: Stream, vantage: Vantage): Duplicate[] {
  return acknowledgmentsOf(trace, stream, vantage).flatMap(({ transmission, ack, at }): Duplicate[] =>
    marksOf(trace, transmission).includes('duplicate-ack') ? [{ at, ack: relative(ack, stream) }] : [],
  )
}

function sacksOf(trace: Trace, stream: Stream, vantage: Vantage): Sack[] {
  return acknowledgmentsOf(trace, stream, vantage).flatMap(({ segment, at }) =>
    (segment.options?.sack ?? []).map(({ left, right }): Sack => {
      const from = relative(left, stream)
      return { at, from, to: from + seqDistance(left, right) }
    }),
  )
}

interface Acknowledgment {
  readonly transmission: Transmission
  readonly segment: TraceSegment
  readonly ack: number
  readonly at: Nanoseconds
}

/** What the receiver says, each time that it passes the vantage point. */
function acknowledgmentsOf(trace: Trace, stream: Stream, vantage: Vantage): Acknowledgment[] {
  return trace.transmissions.flatMap((transmission, index): Acknowledgment[] => {
    const segment = trace.segments[transmission.segment]
    if (!segment || segment.ack === null || stream.peer === null || segment.endpoint !== stream.peer) return []
    const { ack } = segment
    const host = vantage === 'sender' ? segment.destination.host : segment.source.host
    return passesAt(trace, index, host).map((at) => ({ transmission, segment, ack, at }))
  })
}
