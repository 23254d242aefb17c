import { segmentsSent } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import type { Trace, TraceSegment } from '#engine/trace/format'
import { placeOfSegment } from '../place-in-run'
import { endWords, kindWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const segmentCount = ({ segments: named, sinceMs }: MeasureOf<'segment-count'>): MeasureRule => {
  const counted = (trace: Trace): TraceSegment[] =>
    segmentsSent(trace, named).filter(({ at }) => at >= milliseconds(sinceMs))
  const kind = kindWords(named, 's')
  const from = named.from === undefined ? null : endWords(named.from)
  const since = sinceMs > 0 ? { en: ` from ${sinceMs} ms on`, zh: `从 ${sinceMs} ms 起，` } : { en: '', zh: '' }
  return {
    ask: () => ({
      en: from
        ? `How many ${kind.en} does ${from.en} send${since.en}?`
        : `How many ${kind.en} do both ends send together${since.en}?`,
      zh: from ? `${since.zh}${from.zh}一共发出多少个${kind.zh}？` : `${since.zh}两端一共发出多少个${kind.zh}？`,
    }),
    unit: null,
    show: plainWords,
    // A question about something of which there is none is a trap.
    key: (trace) => counted(trace).length || null,
    mistakes(trace, key) {
      const all = counted(trace)
      const count = Number(key)
      const arrived = new Set(trace.transmissions.filter(({ arrivals }) => arrivals.length > 0).map((it) => it.segment))
      return [
        {
          misconception: 'forgets-the-lost',
          value: all.filter(({ id }) => arrived.has(id)).length,
          feedback: {
            en: 'One that is lost has been sent all the same.',
            zh: '丢失的报文段也是发出去了的，要计入。',
          },
        },
        {
          misconception: 'forgets-the-copies',
          value: all.filter(({ copy }) => copy === 1).length,
          feedback: { en: 'A retransmission is a segment, too.', zh: '重传的也是报文段，要计入。' },
        },
        {
          misconception: 'counts-the-flags',
          value: all.reduce((sum, { flags }) => sum + flags.filter((flag) => flag !== 'PSH').length, 0),
          feedback: {
            en: 'Those are flags. One segment can carry several: a SYN,ACK is one segment, a FIN,ACK too.',
            zh: '这样数的是控制位。一个报文段可以带多个：SYN,ACK 是一个报文段，FIN,ACK 也是。',
          },
        },
        {
          misconception: 'forgets-the-pure-acks',
          value: all.filter(({ flags, length }) => length > 0 || flags.some((flag) => flag !== 'ACK')).length,
          feedback: { en: 'An ACK without data is a segment, too.', zh: '不带数据的 ACK 也是报文段，要计入。' },
        },
        {
          misconception: 'one-more',
          value: count + 1,
          feedback: {
            en: 'One too many: what one segment can carry does not need two.',
            zh: '多了一个：一个报文段能带上的内容，不需要两个。',
          },
        },
        {
          misconception: 'one-less',
          value: count - 1,
          feedback: { en: 'One is missing: follow the ladder to its end.', zh: '少了一个：请沿时序图看到最后。' },
        },
        {
          misconception: 'doubles',
          value: count * 2,
          feedback: {
            en: 'Not every segment has an answer of its own.',
            zh: '并非每个报文段都有单独的回应。',
          },
        },
      ].filter(({ value }) => value > 0)
    },
    explains: (trace) => placeOfSegment(counted(trace).at(-1) ?? null),
  }
}
