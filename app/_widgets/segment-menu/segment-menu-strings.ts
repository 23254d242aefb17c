import type { Locale } from '#content/locales'

interface SegmentMenuStrings {
  /** The button that opens it. */
  readonly open: (segment: string) => string
  readonly title: (number: number, segment: string) => string
  readonly lose: string
  readonly delay: string
  readonly delayBy: string
  readonly duplicate: string
  readonly duplicateAfter: string
  readonly hold: string
  readonly holdUntil: string
  readonly close: string
  readonly then: string
}

export const segmentMenuStrings: Readonly<Record<Locale, SegmentMenuStrings>> = {
  en: {
    open: (segment) => `Change ${segment}`,
    title: (number, segment) => `#${number} ${segment}`,
    lose: 'Lose it',
    delay: 'Delay it',
    delayBy: 'by, in ms',
    duplicate: 'Duplicate it',
    duplicateAfter: 'the copy later by, in ms',
    hold: 'Hold it',
    holdUntil: 'and release it at, in ms',
    close: 'Close',
    then: 'The run is made again from here; this one is kept.',
  },
  zh: {
    open: (segment) => `改动 ${segment}`,
    title: (number, segment) => `#${number} ${segment}`,
    lose: '丢掉它',
    delay: '推迟它',
    delayBy: '推迟多少毫秒',
    duplicate: '复制它',
    duplicateAfter: '副本晚多少毫秒',
    hold: '扣住它',
    holdUntil: '到第几毫秒放行',
    close: '关闭',
    then: '将从这里重新运行，现在的运行会保留。',
  },
}
