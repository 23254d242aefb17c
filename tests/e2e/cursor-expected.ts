import { momentSentence } from '#app/_scene/moment-sentence'
import { momentAt, momentsOf } from '#app/_scene/moments'
import { hostText, segmentText, timeText } from '#app/_scene/segment-words'
import { relative, streamsFrom } from '#app/_scene/stream'
import { rowsOf } from '#app/_widgets/event-table/rows'
import { inspectorStrings } from '#app/_widgets/inspector/inspector-strings'
import { transportStrings } from '#app/_widgets/transport/transport-strings'
import { whyStrings } from '#app/_widgets/why/why-strings'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, TraceSegment, Value } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'
import type { Reading } from './cursor-readings'

type Said = Omit<Reading, 'instants' | 'isNearInstant' | 'dots' | 'values'>

const words = { ...inspectorStrings.en, why: whyStrings.en, transport: transportStrings.en }

/** What the widgets must say of a time that is no time of an event, as the trace has it. */
export function saidAt(
  trace: Trace,
  at: Nanoseconds,
  { states, instants }: Pick<Reading, 'states' | 'instants'>,
): Said {
  const moments = momentsOf(trace)
  const moment = momentAt(moments, at)
  const selected = moments[moment]?.transmission ?? null
  const segment = selected === null ? undefined : trace.segments[trace.transmissions[selected]?.segment ?? -1]
  const row = rowsOf(trace).findIndex((it) => it.kind === 'transmission' && it.transmission === selected)
  const stateOf = (endpoint: string) => String(stateAt(trace, at, endpoint)?.state ?? 'CLOSED')
  const before = instants.filter((it) => it <= at)
  return {
    states: Object.fromEntries(Object.keys(states).map((endpoint) => [endpoint, stateOf(endpoint)])),
    tokens: Object.keys(states).map(stateOf),
    rails: railsAt(trace, at),
    instant: before.length === 0 ? null : Math.max(...before),
    selected,
    row: row < 0 ? null : row,
    compared: row < 0 ? [] : [row, row],
    step: words.transport.step(moment + 1, moments.length, momentSentence(trace, moments[moment], 'en')),
    inspected: segment ? sentSentence(segment) : words.nothing,
    sequence: segment ? String(segment.seq) : '',
    why: segment ? whyQuestion(trace, segment) : words.why.nothing,
  }
}

const sentSentence = (segment: TraceSegment): string =>
  words.sent(
    segmentText(segment),
    hostText(segment.source.host, 'en'),
    hostText(segment.destination.host, 'en'),
    timeText(segment.at),
  )

/** Of the segments that one event sent, the first is named. */
function whyQuestion(trace: Trace, { cause }: TraceSegment): string {
  const first = trace.segments.find((it) => it.cause === cause)
  return first ? words.why.whySent(segmentText(first)) : words.why.whyHappened
}

/** The state of each connection that has come into one, by the side of its host and its number there: a host in the middle has no side. */
function railsAt(trace: Trace, at: Nanoseconds): Record<string, string> {
  const hosts = [...new Set(trace.links.flatMap(({ between }) => between))]
  const sides = new Map([
    [hosts[0], '0%'],
    [hosts.at(-1), '100%'],
  ])
  const changed = new Set(
    trace.events
      .filter((event) => event.at <= at && event.changes.some(([path]) => path === 'state'))
      .map(({ endpoint }) => endpoint),
  )
  return Object.fromEntries(
    trace.endpoints
      .filter(({ id }) => changed.has(id))
      .flatMap(({ id, host }) => {
        const side = sides.get(host)
        const number = id.split('/')[1]
        return side === undefined
          ? []
          : [[number ? `${side} ${number}` : side, String(stateAt(trace, at, id)?.state)] as const]
      }),
  )
}

/** How many segments are on their way: those that arrive for certain, and with those that may be drawn until they are lost. */
export function dotsAt(trace: Trace, at: Nanoseconds): { readonly least: number; readonly most: number } {
  const isOut = trace.transmissions.filter(({ sent }) => sent < at)
  const least = isOut.filter(({ arrivals: [first] }) => first !== undefined && first > at).length
  return { least, most: least + isOut.filter(({ arrivals }) => arrivals.length === 0).length }
}

const NOT_YET = 'There is no connection here yet.'

/** What the plots, the ruler and the circle of an endpoint must say. */
export function valuesAt(trace: Trace, at: Nanoseconds, endpoint: string): Readonly<Record<string, string>> {
  const [stream] = streamsFrom(trace, endpoint)
  const own = stateAt(trace, at, endpoint)
  const circle = { 'RCV.NXT of the circle': String(own?.rcvNxt ?? 0) }
  if (!stream) return circle
  const sender = stateAt(trace, at, stream.endpoint)
  const receiver = stream.peer === null ? null : stateAt(trace, at, stream.peer)
  const place = (value: Value | undefined) => relative(Number(value), stream)
  const number = (value: Value | undefined, none: string) =>
    value === undefined || value === Number.MAX_SAFE_INTEGER ? none : String(value)
  const isBegun = sender?.iss === stream.iss
  const isOpened = isBegun && place(sender.sndUna) > 0
  const isHeard = receiver?.irs === stream.iss
  return {
    ...circle,
    ack: isOpened ? String(place(sender.sndUna)) : 'nothing yet',
    edge: isOpened ? String(place(sender.sndUna) + Number(sender.sndWnd)) : 'nothing yet',
    cwnd: number(sender?.cwnd, 'none'),
    ssthresh: number(sender?.ssthresh, 'not set'),
    sndWnd: number(sender?.sndWnd, 'none'),
    flight: sender ? String((Number(sender.sndNxt) - Number(sender.sndUna)) >>> 0) : 'none',
    rto: sender ? timeText(Number(sender.rto)) : 'none',
    'SND.UNA': isBegun ? String(place(sender.sndUna)) : NOT_YET,
    'SND.NXT': isBegun ? String(place(sender.sndNxt)) : '–',
    'SND.WND': isBegun ? String(sender.sndWnd) : '–',
    'RCV.NXT': isHeard ? String(place(receiver.rcvNxt)) : NOT_YET,
    'RCV.WND': isHeard ? String(receiver.rcvWnd) : '–',
    'in order, unread': isHeard ? `${receiver.rcvUser} bytes` : '–',
  }
}
