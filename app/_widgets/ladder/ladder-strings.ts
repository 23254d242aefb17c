import type { Mark } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Difference } from '#engine/trace/difference'

interface LadderStrings {
  readonly marks: Readonly<Record<Mark, string>>
  /** The same at an arrow, where there is little room. */
  readonly briefMarks: Readonly<Record<Mark, string>>
  readonly nothing: (length: string) => string
  readonly legend: { readonly title: string; readonly control: string; readonly data: string; readonly ack: string }
  /** At a segment in which this run parts from another, by what differs first. An arrow has little room. */
  readonly differs: Readonly<Record<Difference['field'], string>>
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
      duplicated: 'copied',
      corrupted: 'harmed',
      retransmission: 'resent',
      'duplicate-ack': 'duplicate',
    },
    nothing: (length) => `${length} without a segment`,
    legend: { title: 'Legend', control: 'SYN, FIN, RST', data: 'data', ack: 'ACK alone' },
    differs: {
      missing: 'only here',
      endpoint: 'sender differs',
      flags: 'flags differ',
      seq: 'SEQ differs',
      ack: 'ACK differs',
      length: 'length differs',
      text: 'data differ',
      window: 'window differs',
      urgent: 'urgent pointer differs',
      options: 'options differ',
      at: 'time differs',
    },
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
    differs: {
      missing: '另一边没有',
      endpoint: '发送方不同',
      flags: '标志位不同',
      seq: '序号不同',
      ack: '确认号不同',
      length: '长度不同',
      text: '数据不同',
      window: '窗口不同',
      urgent: '紧急指针不同',
      options: '选项不同',
      at: '发送时间不同',
    },
    tooLong: (shown, all) => `图中只画了全部 ${all} 个报文段中的前 ${shown} 个，表格里是完整的。`,
  },
}
