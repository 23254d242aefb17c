import type { Locale } from '#content/locales'

interface SequencePlotStrings {
  readonly title: (host: string) => string
  readonly seenAt: string
  readonly at: (host: string) => string
  readonly legend: {
    readonly title: string
    readonly data: string
    readonly again: string
    readonly lost: string
    readonly control: string
    readonly acks: string
    readonly duplicate: string
    readonly sack: string
    readonly edges: string
    readonly windowOut: string
  }
  readonly steps: string
  /** A bar in words: `SEQ=1 LEN=1000 leaves`. */
  readonly bar: (words: {
    readonly what: string
    readonly vantage: 'sender' | 'receiver'
    readonly isAgain: boolean
    readonly isLost: boolean
  }) => string
  readonly noBar: string
  readonly now: string
  readonly acked: string
  readonly edge: string
  readonly none: string
  readonly table: string
  readonly columns: { readonly time: string; readonly what: string }
  readonly ackRow: (ack: number, edge: number | null) => string
  readonly duplicateRow: (ack: number) => string
  readonly sackRow: (from: number, to: number) => string
}

export const sequencePlotStrings: Readonly<Record<Locale, SequencePlotStrings>> = {
  en: {
    title: (host) => `Sequence numbers that the ${host} sends`,
    seenAt: 'Seen at',
    at: (host) => `seen at the ${host}`,
    legend: {
      title: 'Legend',
      data: 'segment, from SEQ to SEQ + LEN',
      again: 'retransmission (R)',
      lost: 'lost',
      control: 'SYN, FIN, RST',
      acks: 'acknowledged up to here',
      duplicate: 'duplicate ACK',
      sack: 'SACK: has come beyond a gap. The sender here does not choose by it what to send again.',
      edges: 'permitted up to here: ACK + window',
      windowOut: 'The window reaches far above the plot.',
    },
    steps: 'Segments of the plot',
    bar: ({ what, vantage, isAgain, isLost }) =>
      `${what} ${vantage === 'sender' ? 'leaves' : 'arrives'}${isAgain ? ', a retransmission' : ''}${isLost ? (vantage === 'sender' ? ', and is lost' : ', harmed') : ''}`,
    noBar: 'no segment is selected',
    now: 'At the cursor:',
    acked: 'acknowledged up to',
    edge: 'permitted up to',
    none: 'nothing yet',
    table: 'The plot in words',
    columns: { time: 'Time', what: 'What' },
    ackRow: (ack, edge) => `Acknowledged up to ${ack}${edge === null ? '' : `, permitted up to ${edge}`}`,
    duplicateRow: (ack) => `Duplicate ACK of ${ack}`,
    sackRow: (from, to) => `SACK: ${from} to ${to} has come`,
  },
  zh: {
    title: (host) => `${host}发送的序号`,
    seenAt: '观察点',
    at: (host) => `在${host}处看`,
    legend: {
      title: '图例',
      data: '报文段，从 SEQ 到 SEQ + LEN',
      again: '重传（R）',
      lost: '丢失',
      control: 'SYN、FIN、RST',
      acks: '已确认到此',
      duplicate: '重复确认',
      sack: 'SACK：缺口之后已收到的数据。这里的发送方不据此选择重传什么。',
      edges: '允许发送到此：确认号 + 窗口',
      windowOut: '窗口远在图的上方。',
    },
    steps: '图中的报文段',
    bar: ({ what, vantage, isAgain, isLost }) =>
      `${vantage === 'sender' ? '发出' : '收到'} ${what}${isAgain ? '，重传' : ''}${isLost ? (vantage === 'sender' ? '，途中丢失' : '，已损坏') : ''}`,
    noBar: '没有选中报文段',
    now: '光标处：',
    acked: '已确认到',
    edge: '允许发送到',
    none: '尚无',
    table: '用文字描述这张图',
    columns: { time: '时间', what: '内容' },
    ackRow: (ack, edge) => `已确认到 ${ack}${edge === null ? '' : `，允许发送到 ${edge}`}`,
    duplicateRow: (ack) => `对 ${ack} 的重复确认`,
    sackRow: (from, to) => `SACK：${from} 到 ${to} 已收到`,
  },
}
