import type { Locale } from '#content/locales'

interface EventTableStrings {
  readonly caption: (label: string) => string
  readonly time: string
  readonly segment: string
  readonly outcome: string
  readonly change: string
  readonly arrives: (times: string) => string
  readonly lost: string
  readonly onItsWay: string
  readonly dropped: string
  readonly corrupted: string
  readonly delayed: string
  readonly held: string
  readonly forgedBy: (host: string) => string
  /** Of an ICMP message: the segment that it quotes. */
  readonly about: (segment: string) => string
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
    change: 'Change',
    arrives: (times) => `arrives at ${times}`,
    lost: 'lost',
    onItsWay: 'on its way',
    dropped: 'dropped there',
    corrupted: 'harmed on the way',
    delayed: 'delayed on the way',
    held: 'held on the way',
    forgedBy: (host) => `forged by ${host}`,
    about: (segment) => `about ${segment}`,
    copy: (copy) => `retransmission ${copy - 1}`,
    duplicateAck: 'duplicate ACK',
    differs: 'differs here',
  },
  zh: {
    caption: (label) => `${label}：全部报文段`,
    time: '发出',
    segment: '报文段',
    outcome: '结果',
    change: '改动',
    arrives: (times) => `${times} 到达`,
    lost: '丢失',
    onItsWay: '在途',
    dropped: '到达后被丢弃',
    corrupted: '途中损坏',
    delayed: '途中被推迟',
    held: '途中被扣住',
    forgedBy: (host) => `由 ${host} 伪造`,
    about: (segment) => `针对 ${segment}`,
    copy: (copy) => `第 ${copy - 1} 次重传`,
    duplicateAck: '重复确认',
    differs: '从这里开始不同',
  },
}
