import type { Difference } from '#engine/trace/difference'
import type { TraceSegment } from '#engine/trace/format'
import { optionsText } from '#engine/trace/options-text'

type Locale = 'en' | 'zh'
type ComparedField = Exclude<Difference['field'], 'missing'>

const FIELDS: Readonly<Record<Locale, Record<ComparedField, string>>> = {
  en: {
    endpoint: 'its sender',
    flags: 'its flags',
    seq: 'its sequence number',
    ack: 'its acknowledgment number',
    length: 'its length in bytes',
    text: 'its payload',
    window: 'its window',
    urgent: 'its urgent pointer',
    options: 'the list of its options',
    at: 'the time at which it is sent',
  },
  zh: {
    endpoint: '发送方',
    flags: '标志位',
    seq: '序号',
    ack: '确认号',
    length: '长度（字节）',
    text: '数据',
    window: '窗口',
    urgent: '紧急指针',
    options: '选项列表',
    at: '发送时间',
  },
}

/**
 * The sentence that says where two connections part: which segment, which field, and both values.
 *
 * `a` of the difference is the learner's, `b` the reference's. Segments are counted from 1.
 */
export function differenceWords({ index, a, b, field }: Difference, locale: Locale): string {
  const number = index + 1
  if (a === null || b === null || field === 'missing') {
    const segment = a ?? b
    if (segment === null) return ''
    const what = segmentWords(segment, locale)
    if (locale === 'en') {
      return a === null
        ? `Your connection ends before segment ${number}: the reference sends ${what} here, yours sends nothing more.`
        : `Your connection sends segment ${number}, ${what}, where the reference has nothing more to send.`
    }
    return a === null
      ? `你的连接在第 ${number} 个报文段之前就停了：参考实现在这里发送 ${what}，你的连接没有再发送任何报文段。`
      : `你的连接多发了第 ${number} 个报文段 ${what}，参考实现在这里已经没有要发送的了。`
  }
  const name = FIELDS[locale][field]
  const mine = fieldText(a, field, locale)
  const right = fieldText(b, field, locale)
  return locale === 'en'
    ? `The first difference is in segment ${number}: ${name} is ${mine} with your code, and ${right} with the reference.`
    : `第一处不同在第 ${number} 个报文段：${name}在你的连接中是 ${mine}，在参考实现中是 ${right}。`
}

function segmentWords(segment: TraceSegment, locale: Locale): string {
  const flags = fieldText(segment, 'flags', locale)
  const { seq, length } = segment
  return locale === 'en'
    ? `${flags} with sequence number ${seq}, ${length} bytes`
    : `${flags}（序号 ${seq}，${length} 字节）`
}

function fieldText(segment: TraceSegment, field: ComparedField, locale: Locale): string {
  const none = locale === 'en' ? 'none' : '无'
  switch (field) {
    case 'flags':
      return segment.flags.join(',') || none
    case 'at':
      return `${segment.at / 1_000_000} ms`
    case 'endpoint':
      return segment.endpoint ?? none
    case 'ack':
      return segment.ack === null ? none : String(segment.ack)
    case 'text':
      return segment.hex ?? (segment.text === undefined ? none : JSON.stringify(segment.text))
    case 'urgent':
      return segment.urgent === undefined ? none : String(segment.urgent)
    case 'options':
      return optionsText(segment.options) || none
    case 'seq':
    case 'length':
    case 'window':
      return String(segment[field])
  }
}
