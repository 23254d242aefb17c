import type { Mark } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { TimerName } from '#engine/tcp/connection-view'
import type { Difference } from '#engine/trace/difference'

interface LadderStrings {
  readonly marks: Readonly<Record<Mark, string>>
  /** The same at an arrow, where there is little room. */
  readonly briefMarks: Readonly<Record<Mark, string>>
  /** At a folded stretch of time: nothing was on its way, or something was. */
  readonly nothing: (length: string) => string
  readonly waiting: (length: string) => string
  readonly timers: Readonly<Record<TimerName, string>>
  readonly legend: {
    readonly title: string
    readonly control: string
    readonly data: string
    readonly ack: string
    readonly icmp: string
    readonly timer: string
    readonly band: string
  }
  /** At a segment in which this run parts from another, by what differs first. An arrow has little room. */
  readonly differs: Readonly<Record<Difference['field'], string>>
  readonly pane: (label: string) => string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly saveDrawing: string
  /** How a reader changes the run. */
  readonly change: string
  readonly drawingOf: (label: string, count: number) => string
}

export const ladderStrings: Readonly<Record<Locale, LadderStrings>> = {
  en: {
    marks: {
      lost: 'lost',
      'on-its-way': 'on its way',
      duplicated: 'duplicated',
      corrupted: 'harmed on the way',
      delayed: 'delayed',
      held: 'held',
      dropped: 'dropped on arrival',
      retransmission: 'retransmission',
      'duplicate-ack': 'duplicate ACK',
      forged: 'forged',
    },
    briefMarks: {
      lost: 'lost',
      'on-its-way': 'on its way',
      duplicated: 'copied',
      corrupted: 'harmed',
      delayed: 'delayed',
      held: 'held',
      dropped: 'dropped',
      retransmission: 'resent',
      'duplicate-ack': 'duplicate',
      forged: 'forged',
    },
    nothing: (length) => `${length} left out: nothing sent`,
    waiting: (length) => `${length} on the way`,
    timers: {
      retransmission: 'RTO',
      timeWait: '2 MSL',
      zeroWindowProbe: 'window probe',
      delayedAck: 'delayed ACK',
      override: 'override',
      keepalive: 'keepalive',
      userTimeout: 'user timeout',
      finWait2: 'FIN-WAIT-2',
    },
    legend: {
      title: 'Legend',
      control: 'SYN, FIN, RST',
      data: 'data',
      ack: 'ACK alone',
      icmp: 'ICMP',
      timer: 'timer, to where it fires (▼) or is stopped',
      band: 'at the same moment: one below the other only to be told apart',
    },
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
    pane: (label) => `${label}: drawing, can be scrolled`,
    zoomIn: 'Draw time longer',
    zoomOut: 'Draw time shorter',
    saveDrawing: 'Save as SVG',
    change: 'To lose, delay, duplicate or hold a segment, press it twice, rest a finger on it, or use ⋯ in the table.',
    drawingOf: (label, count) =>
      `${label}. Time runs downwards; each arrow is a segment on its way over a link. ${count} arrows.`,
  },
  zh: {
    marks: {
      lost: '丢失',
      'on-its-way': '在途',
      duplicated: '重复',
      corrupted: '途中损坏',
      delayed: '推迟',
      held: '扣住',
      dropped: '到达后被丢弃',
      retransmission: '重传',
      'duplicate-ack': '重复确认',
      forged: '伪造',
    },
    briefMarks: {
      lost: '丢失',
      'on-its-way': '在途',
      duplicated: '重复',
      corrupted: '损坏',
      delayed: '推迟',
      held: '扣住',
      dropped: '丢弃',
      retransmission: '重传',
      'duplicate-ack': '重复确认',
      forged: '伪造',
    },
    nothing: (length) => `略去 ${length}：没有发送`,
    waiting: (length) => `在途 ${length}`,
    timers: {
      retransmission: '重传定时器',
      timeWait: '2 MSL',
      zeroWindowProbe: '窗口探测',
      delayedAck: '延迟确认',
      override: '小报文等待',
      keepalive: '保活',
      userTimeout: '用户超时',
      finWait2: 'FIN-WAIT-2',
    },
    legend: {
      title: '图例',
      control: 'SYN、FIN、RST',
      data: '数据',
      ack: '纯 ACK',
      icmp: 'ICMP',
      timer: '定时器，到超时（▼）或停止为止',
      band: '同一时刻发生：上下错开只是为了看清',
    },
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
    pane: (label) => `${label}：时序图，可滚动`,
    zoomIn: '拉长时间轴',
    zoomOut: '缩短时间轴',
    saveDrawing: '保存为 SVG',
    change: '想丢掉、推迟、复制或扣住某个报文段：点它两次、长按它，或用表中的 ⋯。',
    drawingOf: (label, count) => `${label}。时间自上而下，每个箭头是一个报文段经过一条链路，共 ${count} 个箭头。`,
  },
}
