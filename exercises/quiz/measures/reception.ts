import type { Trace } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'
import { answerTo } from '../../own-code/next-segment'
import { stateBefore } from '../../own-code/state-before'
import type { SegmentNamed } from '../place'
import { arrivalOf, asFound, segmentIn } from '../place-in-run'
import type { BothLanguages } from '../words'
import { segmentNamedWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

const FATES: Readonly<
  Record<string, { readonly shown: BothLanguages; readonly misconception: string; readonly feedback: BothLanguages }>
> = {
  delivered: {
    shown: {
      en: 'It is acceptable, and its data are delivered at once.',
      zh: '可以接受，数据立即交付。',
    },
    misconception: 'everything-is-delivered',
    feedback: {
      en: 'Only what begins at RCV.NXT, or covers it, is delivered at once.',
      zh: '只有从 RCV.NXT 开始或覆盖 RCV.NXT 的数据才会立即交付。',
    },
  },
  kept: {
    shown: {
      en: 'It is acceptable, and its data wait until the gap before them is filled.',
      zh: '可以接受，数据留待前面的缺口补上。',
    },
    misconception: 'everything-ahead-is-kept',
    feedback: {
      en: 'Only what lies in the window, and behind a gap, is kept. Compare the numbers modulo 2^32 with RCV.NXT and RCV.NXT + RCV.WND.',
      zh: '只有落在窗口内、前面又有缺口的数据才会保留。请按模 2^32 与 RCV.NXT 和 RCV.NXT + RCV.WND 比较。',
    },
  },
  acknowledged: {
    shown: {
      en: 'It is not acceptable: it is dropped, and answered by an ACK.',
      zh: '不可接受：丢弃，并回一个 ACK。',
    },
    misconception: 'compares-without-the-wrap',
    feedback: {
      en: 'It lies in the window, if numbers are compared modulo 2^32.',
      zh: '按模 2^32 比较，它落在窗口内。',
    },
  },
  ignored: {
    shown: {
      en: 'It is not acceptable: it is dropped without a word.',
      zh: '不可接受：直接丢弃，不作回应。',
    },
    misconception: 'drops-in-silence',
    feedback: {
      en: 'Without an answer the peer could not know what is expected: only a reset is dropped in silence.',
      zh: '不回应的话，对方无从知道期待的序号：只有复位才会被直接丢弃。',
    },
  },
}

export const reception = ({ segment: named }: MeasureOf<'reception'>): MeasureRule => ({
  ask(trace) {
    const moment = momentIn(trace, named)
    if (moment === null) return segmentNamedWords(named)
    const { segment, before } = moment
    const [next, window, first] = [numberWords(before.rcvNxt), before.rcvWnd, numberWords(segment.seq)]
    return {
      en: `Where ${segmentNamedWords(named).en} arrives, RCV.NXT is ${next} and RCV.WND is ${window}. The segment has SEG.SEQ ${first} and carries ${segment.length} bytes. Is it acceptable, and what becomes of it?`,
      zh: `${segmentNamedWords(named).zh}到达时，接收端的 RCV.NXT 是 ${next}，RCV.WND 是 ${window}。该报文段的 SEG.SEQ 是 ${first}，携带 ${segment.length} 字节数据。它可以接受吗？结果如何？`,
    }
  },
  unit: null,
  show: (key) => FATES[key]?.shown ?? { en: String(key), zh: String(key) },
  key: (trace) => fateOf(trace, named),
  mistakes: () =>
    Object.entries(FATES).map(([value, { misconception, feedback }]) => ({ misconception, value, feedback })),
  explains(trace) {
    const segment = segmentIn(trace, named)
    return asFound(segment && arrivalOf(trace, segment))
  },
})

/** The arrival of a segment with data, and what its receiver knew before; null where there is none. */
function momentIn(trace: Trace, named: SegmentNamed) {
  const segment = segmentIn(trace, named)
  const event = segment && arrivalOf(trace, segment)
  const before = event?.endpoint ? stateBefore(trace, event.id, event.endpoint) : null
  if (!segment || !event?.endpoint || !before || segment.length === 0) return null
  return { segment, event, endpoint: event.endpoint, before }
}

/** What a segment's arrival changed at its receiver. */
function fateOf(trace: Trace, named: SegmentNamed): string | null {
  const moment = momentIn(trace, named)
  if (moment === null) return null
  const { event, endpoint, before } = moment
  const after = stateAt(trace, event.at, endpoint)
  const grew = (field: string): boolean => Number(after?.[field] ?? 0) > Number(before[field] ?? 0)
  if (grew('delivered')) return 'delivered'
  if (grew('early')) return 'kept'
  const sent = answerTo(trace, event.id, endpoint)
  return sent === null ? 'ignored' : sent.flags.includes('RST') ? null : 'acknowledged'
}

/** `4294967280 (0xFFFFFFF0)` */
const numberWords = (value: unknown): string =>
  Number(value) < 0x1_0000 ? String(value) : `${value} (0x${Number(value).toString(16).toUpperCase()})`
