import { type Nanoseconds, toMilliseconds } from '#engine/sim/time'
import type { Trace, TraceSegment } from '#engine/trace/format'
import { choicesOf } from './choices'
import type { Draw } from './draw'
import type { BothLanguages, Choice, Question } from './question'

/** The two round trips that an end measures before a segment is lost. */
export interface Measured {
  readonly firstMs: number
  /** The longer one. */
  readonly secondMs: number
}

/** Asks when an end sends a lost segment again, after it has measured two round trips. */
export function whenSentAgain(trace: Trace, end: string, measured: Measured, draw: Draw): Question | null {
  const lost = trace.transmissions.find(({ fate, from }) => fate === 'lost' && from === end)
  const first = lost && trace.segments[lost.segment]
  const again = first && trace.segments.find((each) => isCopyOf(each, first))
  if (!first || !again) return null
  const { firstMs, secondMs } = measured
  const right = after(again.at - first.at, first.at, WHY)
  const wrong = mistakes(measured).map(([ms, feedback]) => after(ms * 1_000_000, first.at, feedback))
  const [leaves, length] = [msWords(first.at), first.length]
  return {
    ask: {
      en: `Your code has measured two round trips: ${firstMs} ms, then ${secondMs} ms. The ${length} bytes that leave at ${leaves} are lost. When are they sent again?`,
      zh: `你的代码先后测得两个往返时间：${firstMs} ms 和 ${secondMs} ms。${leaves} 发出的 ${length} 字节丢失了。什么时候重传？`,
    },
    until: first.cause,
    answer: again.id,
    ...choicesOf(right, wrong, draw),
  }
}

const isCopyOf = (each: TraceSegment, first: TraceSegment): boolean =>
  each.id > first.id && each.endpoint === first.endpoint && each.seq === first.seq && each.length === first.length

const after = (wait: Nanoseconds, sent: Nanoseconds, feedback: BothLanguages): Choice => ({
  text: {
    en: `after ${msWords(wait)}, at ${msWords(sent + wait)}`,
    zh: `${msWords(wait)} 之后，即 ${msWords(sent + wait)}`,
  },
  feedback,
})

/** The engine keeps nanoseconds; people count in hundredths of a millisecond. */
const msWords = (time: Nanoseconds): string => `${Math.round(toMilliseconds(time) * 100) / 100} ms`

const WHY: BothLanguages = {
  en: 'RTO is SRTT + 4 × RTTVAR, and the deviation is measured from the old SRTT.',
  zh: 'RTO 是 SRTT + 4 × RTTVAR，而偏差以旧的 SRTT 为准。',
}

/** What people make of two samples, in milliseconds, with the reason why it is not that. */
function mistakes({ firstMs, secondMs }: Measured): (readonly [number, BothLanguages])[] {
  const distance = secondMs - firstMs
  const srtt = firstMs + distance / 8
  const rttvar = (3 * firstMs) / 8 + distance / 4
  const rttvarOfNew = (3 * firstMs) / 8 + (secondMs - srtt) / 4
  return [
    [
      srtt + 4 * rttvarOfNew,
      {
        en: 'That is what comes out if SRTT moves first. RTTVAR is first, while SRTT is still the old one.',
        zh: '先更新 SRTT 才会得到这个数。应当先更新 RTTVAR，此时 SRTT 还是旧的。',
      },
    ],
    [
      firstMs + (7 * distance) / 8 + 4 * rttvar,
      {
        en: 'Here the weights of SRTT are exchanged: 7/8 belong to the old average, 1/8 to the new sample.',
        zh: '这里把 SRTT 的权重弄反了：旧的平均值占 7/8，新样本只占 1/8。',
      },
    ],
    [
      3 * firstMs,
      {
        en: 'That is the timeout after the first round trip. The second one has moved both averages.',
        zh: '这是只测得第一个往返时间时的 RTO。第二个样本已经改变了两个平均值。',
      },
    ],
    [
      srtt + 2 * rttvar,
      {
        en: 'Two deviations are not enough: RTO is SRTT and four times RTTVAR.',
        zh: '两倍偏差不够：RTO 是 SRTT 加上四倍的 RTTVAR。',
      },
    ],
  ]
}
