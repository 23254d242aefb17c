import type { Locale } from '#content/locales'

interface EventTableStrings {
  readonly caption: (label: string) => string
  readonly time: string
  readonly segment: string
  readonly outcome: string
  readonly arrives: (times: string) => string
  readonly lost: string
  readonly copy: (copy: number) => string
  readonly duplicateAck: string
  readonly differs: string
}

export const eventTableStrings: Readonly<Record<Locale, EventTableStrings>> = {
  en: {
    caption: (label) => `${label}: every segment`,
    time: 'Sent',
    segment: 'Segment',
    outcome: 'Outcome',
    arrives: (times) => `arrives at ${times}`,
    lost: 'lost',
    copy: (copy) => `retransmission ${copy - 1}`,
    duplicateAck: 'duplicate ACK',
    differs: 'differs here',
  },
  zh: {
    caption: (label) => `${label}：全部报文段`,
    time: '发出',
    segment: '报文段',
    outcome: '结果',
    arrives: (times) => `${times} 到达`,
    lost: '丢失',
    copy: (copy) => `第 ${copy - 1} 次重传`,
    duplicateAck: '重复确认',
    differs: '从这里开始不同',
  },
}
