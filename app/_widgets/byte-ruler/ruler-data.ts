import { type FieldStep, fieldSteps, numberIn, valueAfter } from '#app/_scene/field-steps'
import { relative, type Stream } from '#app/_scene/stream'
import type { Trace, Value } from '#engine/trace/format'

/** A part of the stream, in numbers behind the ISS; `to` is the number after its last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What the sending end has of its stream. */
export interface SendBuffer {
  readonly una: number
  readonly nxt: number
  readonly wnd: number
  /** Bytes that the program wrote and TCP has not sent. */
  readonly unsent: number
  /** The number after the last byte that was ever sent: less than `nxt` once a FIN has been. */
  readonly sentTo: number
  /** Where its segments in flight begin, without the first. */
  readonly joints: readonly number[]
}

/** What the receiving end has of it. */
export interface ReceiveBuffer {
  readonly nxt: number
  readonly wnd: number
  /** In order, and not yet read by the program. */
  readonly unread: Range
  /** What came early: behind gaps that are still open. */
  readonly early: readonly Range[]
}

/** All that changes in both buffers during a run, to be asked at any moment of it. */
export interface RulerSteps {
  readonly una: readonly FieldStep[]
  readonly nxt: readonly FieldStep[]
  readonly wnd: readonly FieldStep[]
  readonly unsent: readonly FieldStep[]
  readonly rcvNxt: readonly FieldStep[]
  readonly rcvWnd: readonly FieldStep[]
  readonly unreadFrom: readonly FieldStep[]
  readonly unreadTo: readonly FieldStep[]
  /** Segments with bytes: which event sends them, and which brings them to the peer. */
  readonly sent: readonly (Range & { readonly event: number })[]
  readonly arrived: readonly (Range & { readonly event: number })[]
}

type Fields = Readonly<Record<string, Value>>

/** Reads a run once, so that no moment of it needs to be read again. */
export function rulerSteps(trace: Trace, stream: Stream): RulerSteps {
  const place = (value: Value | undefined): number | null =>
    typeof value === 'number' ? relative(value, stream) : null
  const ofSender = (read: (fields: Fields) => number | null) =>
    fieldSteps(trace, stream.endpoint, (fields) => (fields.iss === stream.iss ? read(fields) : null))
  // Before the peer has seen the SYN it has no number of this stream.
  const ofReceiver = (read: (fields: Fields) => number | null) =>
    stream.peer === null
      ? []
      : fieldSteps(trace, stream.peer, (fields) => (fields.irs === stream.iss ? read(fields) : null))
  const endOfBytes = (fields: Fields): number => {
    const nxt = place(fields.rcvNxt) ?? 0
    const fin = place(fields.peerFin)
    return fin !== null && nxt > fin ? nxt - 1 : nxt
  }
  const rangeOf = (id: number): Range | null => {
    const segment = trace.segments[id]
    if (!segment || segment.endpoint !== stream.endpoint || segment.length === 0) return null
    const from = relative(segment.seq, stream) + (segment.flags.includes('SYN') ? 1 : 0)
    return { from, to: from + segment.length }
  }
  return {
    una: ofSender(({ sndUna }) => place(sndUna)),
    nxt: ofSender(({ sndNxt }) => place(sndNxt)),
    wnd: ofSender(numberIn('sndWnd')),
    unsent: ofSender(numberIn('unsent')),
    rcvNxt: ofReceiver(({ rcvNxt }) => place(rcvNxt)),
    rcvWnd: ofReceiver(numberIn('rcvWnd')),
    unreadFrom: ofReceiver((fields) => endOfBytes(fields) - Number(fields.rcvUser)),
    unreadTo: ofReceiver(endOfBytes),
    sent: trace.segments.flatMap(({ id, cause }) => {
      const range = rangeOf(id)
      return range ? [{ ...range, event: cause }] : []
    }),
    arrived: trace.events.flatMap((event) => {
      const range = event.kind === 'arrival' ? rangeOf(event.segment) : null
      return range ? [{ ...range, event: event.id }] : []
    }),
  }
}

/** The send buffer once so many events have happened; null before the connection is begun. */
export function sendBufferAt(steps: RulerSteps, happened: number): SendBuffer | null {
  const [una, nxt] = [valueAfter(steps.una, happened), valueAfter(steps.nxt, happened)]
  if (una === null || nxt === null) return null
  const sent = steps.sent.filter(({ event }) => event < happened)
  const joints = sent.filter(({ from }) => from > una && from < nxt).map(({ from }) => from)
  return {
    una,
    nxt,
    wnd: valueAfter(steps.wnd, happened) ?? 0,
    unsent: valueAfter(steps.unsent, happened) ?? 0,
    sentTo: sent.reduce((highest, { to }) => Math.max(highest, to), 1),
    joints: [...new Set(joints)].sort((a, b) => a - b),
  }
}

/** The receive buffer of the peer; null before it knows of the connection. */
export function receiveBufferAt(steps: RulerSteps, happened: number): ReceiveBuffer | null {
  const nxt = valueAfter(steps.rcvNxt, happened)
  if (nxt === null) return null
  const wnd = valueAfter(steps.rcvWnd, happened) ?? 0
  const waiting = steps.arrived
    .filter(({ event, to }) => event < happened && to > nxt)
    // What lies beyond the window was cut off.
    .map(({ from, to }) => ({ from: Math.max(from, nxt), to: Math.min(to, nxt + wnd) }))
    .filter(({ from, to }) => from > nxt && to > from)
  const unread = {
    from: valueAfter(steps.unreadFrom, happened) ?? nxt,
    to: valueAfter(steps.unreadTo, happened) ?? nxt,
  }
  return { nxt, wnd, unread, early: united(waiting) }
}

function united(ranges: readonly Range[]): Range[] {
  const whole: { from: number; to: number }[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else whole.push({ ...range })
  }
  return whole
}
