import type { Mark } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'

interface LadderStrings {
  readonly marks: Readonly<Record<Mark, string>>
  /** The same at an arrow, where there is little room. */
  readonly briefMarks: Readonly<Record<Mark, string>>
  readonly nothing: (length: string) => string
  readonly legend: { readonly title: string; readonly control: string; readonly data: string; readonly ack: string }
  readonly differs: (field: string | undefined) => string
  readonly tooLong: (shown: number, all: number) => string
}

export const ladderStrings: Readonly<Record<Locale, LadderStrings>> = {
  en: {
    marks: {
      lost: 'lost',
      duplicated: 'duplicated',
      corrupted: 'harmed on the way',
      retransmission: 'retransmission',
      'duplicate-ack': 'duplicate ACK',
    },
    briefMarks: {
      lost: 'lost',
      duplicated: 'twice',
      corrupted: 'harmed',
      retransmission: 'resent',
      'duplicate-ack': 'duplicate',
    },
    nothing: (length) => `${length} without a segment`,
    legend: { title: 'Legend', control: 'SYN, FIN, RST', data: 'data', ack: 'ACK alone' },
    differs: (field) => (field ? `differs: ${field}` : 'differs here'),
    tooLong: (shown, all) => `The drawing shows the first ${shown} of ${all} segments; the table has all.`,
  },
  zh: {
    marks: { lost: '丢失', duplicated: '重复', corrupted: '损坏', retransmission: '重传', 'duplicate-ack': '重复确认' },
    briefMarks: {
      lost: '丢失',
      duplicated: '重复',
      corrupted: '损坏',
      retransmission: '重传',
      'duplicate-ack': '重复确认',
    },
    nothing: (length) => `${length} 内没有报文段`,
    legend: { title: '图例', control: 'SYN、FIN、RST', data: '数据', ack: '纯 ACK' },
    differs: (field) => (field ? `不同：${field}` : '从这里开始不同'),
    tooLong: (shown, all) => `图中只画了全部 ${all} 个报文段中的前 ${shown} 个，表格里是完整的。`,
  },
}
