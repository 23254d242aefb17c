import type { Locale } from '#content/locales'
import type { Verdict, Window } from './judge'

interface NumberCircleStrings {
  readonly title: (endpoint: string) => string
  readonly circle: string
  readonly unrolled: string
  readonly ahead: string
  readonly behind: string
  readonly window: string
  readonly half: string
  readonly segment: string
  readonly seq: string
  readonly len: string
  readonly move: string
  readonly far: (direction: 'ahead' | 'behind') => string
  readonly place: (distance: number) => string
  readonly tries: string
  readonly presets: Readonly<Record<Preset, string>>
  readonly backToRun: string
  readonly acceptable: string
  readonly notAcceptable: string
  readonly why: (verdict: Verdict, window: Window) => string
  readonly afterwards: (rcvNxt: number) => string
}

export type Preset = 'next' | 'ahead' | 'partly-old' | 'old' | 'beyond' | 'opposite'

/** How keyboards and touch move the segment is said once, in `move`. */
export const numberCircleStrings: Readonly<Record<Locale, NumberCircleStrings>> = {
  en: {
    title: (endpoint) => `What the ${endpoint} accepts`,
    circle: 'All 2³² numbers',
    unrolled: 'Around RCV.NXT, unrolled; on the circle the window is drawn wider than it is',
    ahead: 'ahead: new',
    behind: 'behind: old',
    window: 'receive window',
    half: '2³¹ away: neither',
    segment: 'segment',
    seq: 'SEG.SEQ',
    len: 'SEG.LEN',
    move: 'Move the segment: drag it, or use the arrow keys (with Shift one number at a time, Home to RCV.NXT)',
    far: (direction) => (direction === 'ahead' ? 'far ahead ▶' : '◀ far behind'),
    place: (distance) => {
      if (distance === 0) return 'at RCV.NXT'
      if (distance === -(2 ** 31)) return 'exactly 2³¹ away'
      return distance > 0 ? `${distance} ahead of RCV.NXT` : `${-distance} behind RCV.NXT`
    },
    tries: 'Try',
    presets: {
      next: 'expected',
      ahead: 'ahead',
      'partly-old': 'partly old',
      old: 'old copy',
      beyond: 'beyond',
      opposite: '2³¹ away',
    },
    backToRun: 'back to the run',
    acceptable: 'Acceptable',
    notAcceptable: 'Not acceptable',
    why: (verdict, { rcvNxt }) => {
      const cut =
        'cut' in verdict && verdict.cut > 0 ? ` The last ${verdict.cut} lie beyond the window and are cut off.` : ''
      switch (verdict.kind) {
        case 'next':
          return `It begins exactly at RCV.NXT: its bytes go to the application.${cut}`
        case 'ahead':
          return `It lies in the window behind a gap: its bytes are kept, and the ACK repeats ${rcvNxt}.${cut}`
        case 'partly-old':
          return `Its first ${verdict.old} bytes are old and are cut off; the rest overlaps the window and is taken.${cut}`
        case 'empty':
          return 'It carries no byte, and its number lies where it may: its ACK field and window are read.'
        case 'old':
          return `All of it lies behind RCV.NXT. It is dropped, and ACK=${rcvNxt} goes back.`
        case 'beyond':
          return `It lies past the end of the window. It is dropped, and ACK=${rcvNxt} goes back.`
        case 'closed':
          return `The window is closed and takes no data. It is dropped, and ACK=${rcvNxt} goes back.`
        case 'opposite':
          return `At exactly 2³¹ “before” has no meaning. The window needs none: it does not touch it, so it is dropped and ACK=${rcvNxt} goes back.`
      }
    },
    afterwards: (rcvNxt) => `Afterwards RCV.NXT is ${rcvNxt}.`,
  },
  zh: {
    title: (endpoint) => `${endpoint}接受哪些报文段`,
    circle: '全部 2³² 个序号',
    unrolled: '把 RCV.NXT 附近拉直来看；圆上的窗口画得比实际宽',
    ahead: '前方：新',
    behind: '后方：旧',
    window: '接收窗口',
    half: '相距 2³¹：无法判断',
    segment: '报文段',
    seq: 'SEG.SEQ',
    len: 'SEG.LEN',
    move: '移动报文段：可以拖动，也可以用方向键（按住 Shift 每次移动一个序号，Home 回到 RCV.NXT）',
    far: (direction) => (direction === 'ahead' ? '前方很远 ▶' : '◀ 后方很远'),
    place: (distance) => {
      if (distance === 0) return '正好在 RCV.NXT'
      if (distance === -(2 ** 31)) return '正好相距 2³¹'
      return distance > 0 ? `在 RCV.NXT 前方 ${distance}` : `在 RCV.NXT 后方 ${-distance}`
    },
    tries: '试试',
    presets: {
      next: '正好是期望的',
      ahead: '超前',
      'partly-old': '部分旧',
      old: '旧副本',
      beyond: '超出窗口',
      opposite: '相距 2³¹',
    },
    backToRun: '回到运行',
    acceptable: '可接受',
    notAcceptable: '不可接受',
    why: (verdict, { rcvNxt }) => {
      const cut = 'cut' in verdict && verdict.cut > 0 ? `末尾 ${verdict.cut} 个字节超出窗口，被截掉。` : ''
      switch (verdict.kind) {
        case 'next':
          return `它正好从 RCV.NXT 开始，数据直接交给应用。${cut}`
        case 'ahead':
          return `它落在窗口里，但前面有空缺：数据先留着，ACK 仍然是 ${rcvNxt}。${cut}`
        case 'partly-old':
          return `前 ${verdict.old} 个字节是旧的，截掉；其余部分与窗口重叠，收下。${cut}`
        case 'empty':
          return '它不带数据，序号也在允许的位置：只处理其中的确认号和窗口。'
        case 'old':
          return `它整个落在 RCV.NXT 后方：丢弃，并回一个 ACK=${rcvNxt}。`
        case 'beyond':
          return `它在窗口右边界之外：丢弃，并回一个 ACK=${rcvNxt}。`
        case 'closed':
          return `窗口为零，不收任何数据：丢弃，并回一个 ACK=${rcvNxt}。`
        case 'opposite':
          return `正好相距 2³¹ 时“先后”没有定义。窗口判断也用不着它：与窗口不重叠，所以丢弃，并回一个 ACK=${rcvNxt}。`
      }
    },
    afterwards: (rcvNxt) => `之后 RCV.NXT 变为 ${rcvNxt}。`,
  },
}
