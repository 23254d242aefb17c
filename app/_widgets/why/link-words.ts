import { endpointText } from '#app/_scene/endpoint-text'
import { engineReason } from '#app/_scene/engine-reason'
import { hostText, segmentText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { TimerName } from '#engine/tcp/connection-view'
import type { Trace, TraceEvent } from '#engine/trace/format'

/**
 * A link of a chain of causes as a sentence.
 *
 * @param reasonOf a reason of the engine in the reader's language
 */
export function linkSentence(
  trace: Trace,
  event: TraceEvent,
  locale: Locale,
  reasonOf: (why: string) => string,
): string {
  const isChinese = locale === 'zh'
  const who = (endpoint: string | null) => endpointText(endpoint ?? '', locale)
  switch (event.kind) {
    case 'call': {
      const host = callerOf(trace, event)
      if (isChinese) return `${host ? `${hostText(host, locale)}的程序` : '程序'}调用 ${event.call}。`
      return `The program ${host ? `at the ${host} ` : ''}calls ${event.call}.`
    }
    case 'arrival': {
      const segment = trace.segments[event.segment]
      if (!segment) return ''
      const to = hostText(segment.destination.host, locale)
      return isChinese ? `${segmentText(segment)} 到达${to}。` : `${segmentText(segment)} arrives at the ${to}.`
    }
    case 'icmp-arrival': {
      const message = trace.messages?.[event.message]
      if (!message) return ''
      const to = hostText(message.to, locale)
      return isChinese ? `ICMP ${message.error} 到达${to}。` : `ICMP ${message.error} arrives at the ${to}.`
    }
    case 'drop': {
      const segment = trace.segments[event.segment]
      const what = segment ? segmentText(segment) : ''
      const why = reasonOf(event.why)
      if (isChinese) return `${what} 到${hostText(event.host, locale)}为止：${why}。`
      return `${what} goes no further at the ${event.host}: ${why}.`
    }
    case 'timer': {
      const timer = TIMERS[event.timer][locale]
      return isChinese
        ? `${who(event.endpoint)}的${timer}到期。`
        : `The ${timer} of the ${who(event.endpoint)} goes off.`
    }
    case 'rule': {
      const why = reasonOf(event.why)
      return isChinese ? `${why}。` : `${capital(why)}.`
    }
    case 'signal':
      return isChinese
        ? `TCP 通知${who(event.endpoint)}的程序：${event.signal}。`
        : `TCP tells the program at the ${who(event.endpoint)}: ${event.signal}.`
    case 'halt': {
      const why = reasonOf(engineReason(event) ?? '')
      return isChinese ? `运行到此为止：${why}。` : `The run ends here: ${why}.`
    }
  }
}

/** The host whose program made a call: an event names it only where the connection was there before. */
function callerOf(trace: Trace, { id, endpoint }: TraceEvent): string | null {
  const of = endpoint ?? trace.events.find(({ cause, endpoint: its }) => cause === id && its !== null)?.endpoint ?? null
  return of?.split('/')[0] ?? null
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const TIMERS: Readonly<Record<TimerName, Readonly<Record<Locale, string>>>> = {
  retransmission: { en: 'retransmission timer', zh: '重传定时器' },
  timeWait: { en: 'TIME-WAIT timer', zh: ' TIME-WAIT 定时器' },
  zeroWindowProbe: { en: 'window probe timer', zh: '窗口探测定时器' },
  delayedAck: { en: 'delayed ACK timer', zh: '延迟确认定时器' },
  override: { en: 'override timer', zh: '覆盖定时器' },
  keepalive: { en: 'keepalive timer', zh: '保活定时器' },
  userTimeout: { en: 'user timeout', zh: '用户超时的定时器' },
  finWait2: { en: 'FIN-WAIT-2 timer', zh: ' FIN-WAIT-2 定时器' },
}
