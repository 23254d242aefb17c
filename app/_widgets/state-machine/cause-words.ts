import type { StateChange } from '#app/_scene/state-changes'
import type { Locale } from '#content/locales'
import type { TimerName } from '#engine/tcp/connection-view'
import type { Trace, TraceEvent } from '#engine/trace/format'

/** What brought an endpoint into a state, and what it sent then: `calls close(); sends FIN,ACK`. */
export function causeWords(trace: Trace, change: StateChange, locale: Locale): string {
  const origin = originOf(trace, change.event)
  const happened = origin && wordsOn(trace, origin, locale)
  const sent = sentWith(trace, change).map((id) => (trace.segments[id]?.flags ?? []).join(','))
  const answer = sent.length === 0 ? null : locale === 'zh' ? `发出 ${sent.join('、')}` : `sends ${sent.join(' and ')}`
  return [happened, answer].filter((it) => it !== null && it !== undefined).join(locale === 'zh' ? '，' : '; ')
}

/**
 * The changes of an endpoint up to one, as far back as they came of the same thing: one segment may lead through a state without a stay.
 *
 * @param past the endpoint's changes, of which the last is the one asked about
 */
export function pathTaken(trace: Trace, past: readonly StateChange[]): readonly StateChange[] {
  const last = past.at(-1)
  if (!last) return []
  const origin = originOf(trace, last.event)
  const before = past.findLastIndex(({ at, event }) => at !== last.at || originOf(trace, event) !== origin)
  return past.slice(before + 1)
}

/** The last thing before a rule's decision that came from outside of it. */
function originOf(trace: Trace, event: number): TraceEvent | undefined {
  let found = trace.events[event]
  while (found && (found.kind === 'rule' || found.kind === 'signal') && found.cause !== null) {
    found = trace.events[found.cause]
  }
  return found
}

/** The segments that the endpoint sent for the same reason at the same moment, by id. */
function sentWith(trace: Trace, { event, at }: StateChange): readonly number[] {
  const reason = trace.events[event]?.cause ?? event
  const sent = segmentsByCause(trace)
  const found: number[] = []
  // What a rule or a call leads to at once stands right behind it.
  for (let id = reason; trace.events[id]?.at === at; id++) {
    if (id === event || trace.events[id]?.cause === reason) found.push(...(sent.get(id) ?? []))
  }
  return found
}

const indices = new WeakMap<Trace, ReadonlyMap<number, readonly number[]>>()

/** The segments that each event sent, by id; gathered once for each run. */
function segmentsByCause(trace: Trace): ReadonlyMap<number, readonly number[]> {
  const known = indices.get(trace)
  if (known) return known
  const found = new Map<number, number[]>()
  for (const { id, cause } of trace.segments) {
    const sent = found.get(cause)
    if (sent) sent.push(id)
    else found.set(cause, [id])
  }
  indices.set(trace, found)
  return found
}

function wordsOn(trace: Trace, event: TraceEvent, locale: Locale): string | null {
  const isChinese = locale === 'zh'
  switch (event.kind) {
    case 'call':
      return isChinese ? `调用 ${event.call}` : `calls ${event.call}`
    case 'arrival': {
      const flags = trace.segments[event.segment]?.flags.join(',') ?? ''
      return isChinese ? `收到 ${flags}` : `receives ${flags}`
    }
    case 'icmp-arrival': {
      const error = trace.messages?.[event.message]?.error ?? ''
      return isChinese ? `收到 ICMP ${error}` : `receives ICMP ${error}`
    }
    case 'timer':
      return TIMERS[locale][event.timer]
    default:
      return null
  }
}

/** What a timer that ends a state says. */
const TIMERS: Readonly<Record<Locale, Readonly<Record<TimerName, string>>>> = {
  en: {
    retransmission: 'has retransmitted in vain',
    timeWait: '2 MSL have passed',
    zeroWindowProbe: 'has probed the window in vain',
    delayedAck: 'the delayed ACK is due',
    override: 'the override timer fires',
    keepalive: 'has probed the peer in vain',
    userTimeout: 'the user timeout has passed',
    finWait2: 'FIN-WAIT-2 has lasted too long',
  },
  zh: {
    retransmission: '重传多次，始终无应答',
    timeWait: '已过 2 MSL',
    zeroWindowProbe: '多次探测窗口，始终无应答',
    delayedAck: '延迟确认到期',
    override: '覆盖定时器到期',
    keepalive: '多次保活探测，始终无应答',
    userTimeout: '用户超时已到',
    finWait2: 'FIN-WAIT-2 持续太久',
  },
}
