import type { Locale } from '#content/locales'
import { type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { Trace, TraceSegment, Transmission } from '#engine/trace/format'

/** What a segment mostly is, as it is coloured and shaped everywhere. */
export type SegmentKind = 'control' | 'data' | 'ack'

export function kindOf(segment: TraceSegment): SegmentKind {
  if (segment.flags.some((flag) => flag === 'SYN' || flag === 'FIN' || flag === 'RST')) return 'control'
  return segment.length > 0 ? 'data' : 'ack'
}

/** What is worth a remark about a transmission. */
export type Mark = 'lost' | 'duplicated' | 'corrupted' | 'retransmission' | 'duplicate-ack'

export function marksOf(trace: Trace, transmission: Transmission): Mark[] {
  const segment = trace.segments[transmission.segment]
  const marks: Mark[] = []
  if (segment && segment.copy > 1) marks.push('retransmission')
  if (segment && isDuplicateAck(trace, segment)) marks.push('duplicate-ack')
  if (transmission.fate !== 'delivered') marks.push(transmission.fate)
  return marks
}

/** An ACK that repeats what its sender said last: no data, the same acknowledgment number, the same window (RFC 5681 2). */
function isDuplicateAck(trace: Trace, segment: TraceSegment): boolean {
  if (kindOf(segment) !== 'ack' || segment.ack === null) return false
  const before = trace.segments.findLast((it) => it.id < segment.id && it.endpoint === segment.endpoint)
  return (
    before !== undefined && before.ack === segment.ack && before.window === segment.window && kindOf(before) === 'ack'
  )
}

/** The flags as people write them: `SYN, ACK`. The ACK of a segment with data goes without saying in a drawing. */
export const flagsText = (segment: TraceSegment): string => segment.flags.join(', ')

/** What stands at an arrow: the numbers that make this segment differ from its neighbours. */
export function shortText(segment: TraceSegment): string {
  const numbers: string[] = []
  const kind = kindOf(segment)
  if (kind !== 'ack') numbers.push(`SEQ=${segment.seq}`)
  if (segment.length > 0) numbers.push(`LEN=${segment.length}`)
  if (segment.ack !== null && kind !== 'data') numbers.push(`ACK=${segment.ack}`)
  return kind === 'control' ? `${flagsText(segment)} ${numbers.join(' ')}` : numbers.join(' ')
}

/** A time of a run in the unit that reads best: `40 ms`, `1.08 s`. */
export function timeText(at: Nanoseconds): string {
  const ms = toMilliseconds(at)
  return ms >= 10_000 ? `${trim(ms / 1000)} s` : `${trim(ms)} ms`
}

const trim = (value: number): string => String(Math.round(value * 100) / 100)

/** SEG.LEN: the sequence numbers that a segment takes; SYN and FIN take one each (RFC 9293 3.4). */
export const segmentSpan = (segment: TraceSegment): number =>
  segment.length + (segment.flags.includes('SYN') ? 1 : 0) + (segment.flags.includes('FIN') ? 1 : 0)

/** A host's name as readers call it: those that every scenario has are translated, others are names. */
export function hostText(host: string, locale: Locale): string {
  if (locale !== 'zh') return host
  return host === 'client' ? '客户端' : host === 'server' ? '服务器' : host
}
