import type { Locale } from '#content/locales'
import { milliseconds, type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { SackBlock } from '#engine/tcp/segment'
import type { Trace, TraceEvent, TraceSegment, Transmission } from '#engine/trace/format'
import { duplicateAcksOf } from './duplicate-acks'

/** What a segment mostly is, as it is coloured and shaped everywhere. */
export type SegmentKind = 'control' | 'data' | 'ack'

export function kindOf(segment: TraceSegment): SegmentKind {
  if (segment.flags.some((flag) => flag === 'SYN' || flag === 'FIN' || flag === 'RST')) return 'control'
  return segment.length > 0 ? 'data' : 'ack'
}

/** What is worth a remark about a transmission. */
export type Mark =
  | 'lost'
  | 'on-its-way'
  | 'duplicated'
  | 'corrupted'
  | 'delayed'
  | 'held'
  | 'dropped'
  | 'retransmission'
  | 'duplicate-ack'
  | 'forged'

export function marksOf(trace: Trace, transmission: Transmission): Mark[] {
  const segment = trace.segments[transmission.segment]
  const marks: Mark[] = []
  if (segment?.forgedBy !== undefined) marks.push('forged')
  if (segment && segment.copy > 1) marks.push('retransmission')
  if (segment && remarkableIn(trace).duplicateAcks.has(segment.id)) marks.push('duplicate-ack')
  if (isOnItsWay(transmission)) marks.push('on-its-way')
  if (transmission.fate !== 'delivered') marks.push(transmission.fate)
  else if (transmission.fault !== undefined) marks.push(...lateness(trace, transmission, transmission.fault))
  if (dropOf(trace, transmission)) marks.push('dropped')
  return marks
}

/** What a fault did that lets a segment arrive, only later. */
function lateness({ scenario }: Trace, { arrivals }: Transmission, index: number): Mark[] {
  const fault = scenario.faults?.[index]
  if (fault?.kind === 'delay' || fault?.kind === 'reorder') return ['delayed']
  // One that would have come still later was not held at all.
  return fault?.kind === 'hold' && arrivals[0] === milliseconds(fault.untilMs) ? ['held'] : []
}

/** The run, or what may be shown of it, ends before it is known how this went. */
export const isOnItsWay = ({ fate, arrivals }: Pick<Transmission, 'fate' | 'arrivals'>): boolean =>
  fate === 'delivered' && arrivals.length === 0

/** What went no further at the end of this link; undefined where it went on or was taken. */
export const dropOf = (trace: Trace, { segment, to }: Transmission): Drop | undefined =>
  remarkableIn(trace).drops.get(`${segment} ${to}`)

type Drop = Extract<TraceEvent, { kind: 'drop' }>
interface Remarkable {
  readonly duplicateAcks: ReadonlySet<number>
  /** By segment and host. */
  readonly drops: ReadonlyMap<string, Drop>
}

const remarkable = new WeakMap<Trace, Remarkable>()

/** What is worth a remark in a trace, looked for once. */
function remarkableIn(trace: Trace): Remarkable {
  const known = remarkable.get(trace)
  if (known) return known
  const drops = trace.events.filter((event) => event.kind === 'drop')
  const found = {
    duplicateAcks: duplicateAcksOf(trace),
    drops: new Map(drops.map((drop) => [`${drop.segment} ${drop.host}`, drop])),
  }
  remarkable.set(trace, found)
  return found
}

/** The flags as people write them: `SYN,ACK`. The ACK of a segment with data goes without saying in a drawing. */
export const flagsText = (segment: TraceSegment): string => segment.flags.join(',')

/** What stands at an arrow: the flags where they matter, and the numbers that make this segment differ from its neighbours. */
export function shortWords(segment: TraceSegment): readonly string[] {
  const words: string[] = []
  const kind = kindOf(segment)
  if (kind === 'control') words.push(flagsText(segment))
  if (kind !== 'ack') words.push(`SEQ=${segment.seq}`)
  if (segment.length > 0) words.push(`LEN=${segment.length}`)
  if (segment.ack !== null && kind !== 'data') words.push(`ACK=${segment.ack}`)
  // The numbers of its blocks stand in the table: an arrow has no room for them.
  if (segment.options?.sack && kind === 'ack') words.push('SACK')
  return words
}

/** `2001–3001`: bytes that have arrived beyond a gap, from the first up to, and without, the last number. */
export const blockText = ({ left, right }: SackBlock): string => `${left}–${right}`

export const shortText = (segment: TraceSegment): string => shortWords(segment).join(' ')

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

/** As short as at an arrow, and always with its flags. */
export const segmentText = (segment: TraceSegment): string => {
  const text = shortText(segment)
  const flags = flagsText(segment)
  return text.startsWith(flags) ? text : `${flags} ${text}`
}
