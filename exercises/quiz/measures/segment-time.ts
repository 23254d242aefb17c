import { segmentsSent } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'
import type { SegmentNamed } from '../place'
import { placeIn, segmentIn } from '../place-in-run'
import { ifPossible, inMs, oneWayMs } from './in-run'
import { msWords, segmentNamedWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const segmentTime = ({ segment: named, moment }: MeasureOf<'segment-time'>): MeasureRule => ({
  ask: () => ({
    en: `When does ${segmentNamedWords(named).en} ${moment === 'leaves' ? 'leave' : 'arrive'}?`,
    zh: `${segmentNamedWords(named).zh}在什么时刻${moment === 'leaves' ? '发出' : '到达'}？`,
  }),
  unit: 'ms',
  show: msWords,
  key: (trace) => (moment === 'leaves' ? leavingOf(trace, named) : arrivingOf(trace, named)),
  mistakes(trace, key) {
    const at = Number(key)
    const segment = segmentIn(trace, named)
    const first =
      segment && segmentsSent(trace).find((it) => it.endpoint === segment.endpoint && it.seq === segment.seq)
    return [
      {
        misconception: 'first-copy',
        value: first && segment.copy > 1 ? inMs(first.at) : null,
        feedback: {
          en: 'Then these numbers leave for the first time. The question is about a later copy.',
          zh: '那是这些序号第一次发出的时刻。问的是后来的重传。',
        },
      },
      {
        misconception: 'other-end',
        value: moment === 'leaves' ? arrivingOf(trace, named) : leavingOf(trace, named),
        feedback:
          moment === 'leaves'
            ? { en: 'Then it arrives. It left one way earlier.', zh: '那是到达的时刻。它早一个单程就发出了。' }
            : { en: 'Then it leaves. It arrives one way later.', zh: '那是发出的时刻。再过一个单程才到达。' },
      },
      {
        misconception: 'one-way-less',
        value: ifPossible(at - oneWayMs(trace)),
        feedback: {
          en: 'One way is missing: what it answers has to arrive first.',
          zh: '少算了一个单程：引起它的报文段要先到达。',
        },
      },
      {
        misconception: 'one-way-more',
        value: ifPossible(at + oneWayMs(trace)),
        feedback: { en: 'One way too many.', zh: '多算了一个单程。' },
      },
      {
        misconception: 'round-trip-more',
        value: ifPossible(at + 2 * oneWayMs(trace)),
        feedback: { en: 'A round trip too many.', zh: '多算了一个往返。' },
      },
    ]
  },
  explains: (trace) => placeIn(trace, { kind: moment === 'leaves' ? 'sent' : 'arrives', segment: named }),
})

function leavingOf(trace: Trace, segment: SegmentNamed): number | null {
  const place = placeIn(trace, { kind: 'sent', segment })
  return place && inMs(place.at)
}

function arrivingOf(trace: Trace, segment: SegmentNamed): number | null {
  const place = placeIn(trace, { kind: 'arrives', segment })
  return place && inMs(place.at)
}
