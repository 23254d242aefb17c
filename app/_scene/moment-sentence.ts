import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import type { Moment } from './moments'
import { hostText, shortText, timeText } from './segment-words'

/** A step of a run as a sentence: `210 ms: SEQ=100 LEN=300 arrives at server`. */
export function momentSentence(trace: Trace, moment: Moment | undefined, locale: Locale): string {
  if (!moment) return locale === 'zh' ? '开始之前' : 'before the first segment'
  const transmission = trace.transmissions[moment.transmission]
  const segment = transmission && trace.segments[transmission.segment]
  if (!segment) return timeText(moment.at)
  const from = hostText(transmission.from, locale)
  const to = hostText(transmission.to, locale)
  const what = shortText(segment)
  const isLost = moment.kind === 'sent' && transmission.fate === 'lost'
  if (locale === 'zh') {
    const happened = moment.kind === 'sent' ? `${from}发出 ${what}${isLost ? '，途中丢失' : ''}` : `${what} 到达${to}`
    return `${timeText(moment.at)}：${happened}`
  }
  const happened =
    moment.kind === 'sent' ? `${from} sends ${what}${isLost ? ', which is lost' : ''}` : `${what} arrives at ${to}`
  return `${timeText(moment.at)}: ${happened}`
}
