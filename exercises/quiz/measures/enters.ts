import { whenEnters } from '#engine/observe/measures'
import { asFound, entryOf } from '../place-in-run'
import { arrivalBehind, ifPossible, inMs, oneWayMs, peerOf } from './in-run'
import { endWords, msWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const enters = ({ endpoint, state }: MeasureOf<'enters'>): MeasureRule => ({
  ask: () => ({
    en: `When does ${endWords(endpoint).en} enter ${state}?`,
    zh: `${endWords(endpoint).zh}在什么时刻进入 ${state}？`,
  }),
  unit: 'ms',
  show: msWords,
  key(trace) {
    const entry = entryOf(trace, endpoint, state)
    return entry && inMs(entry.at)
  },
  mistakes(trace, key) {
    const entry = entryOf(trace, endpoint, state)
    const segment = entry && arrivalBehind(trace, entry)
    const peer = peerOf(trace, endpoint)
    const at = Number(key)
    return [
      {
        misconception: 'both-at-once',
        value: peer && whenEnters(trace, peer, state),
        feedback: {
          en: 'That is when the other end enters it. The two ends do not change together.',
          zh: '那是另一端进入的时刻。两端不会同时变化。',
        },
      },
      {
        misconception: 'forgets-the-way',
        value: segment && inMs(segment.at),
        feedback: {
          en: 'Then the segment leaves that leads there. It has yet to arrive.',
          zh: '那时引起变化的报文段才刚发出，还没有到达。',
        },
      },
      {
        misconception: 'one-way-more',
        value: ifPossible(at + oneWayMs(trace)),
        feedback: {
          en: 'One way too many: it does not wait until the other end has heard of it.',
          zh: '多算了一个单程：它不必等另一端知道。',
        },
      },
      {
        misconception: 'one-way-less',
        value: ifPossible(at - oneWayMs(trace)),
        feedback: {
          en: 'One way is missing: count each time that a segment crosses.',
          zh: '少算了一个单程：报文段每走一趟都要计入。',
        },
      },
      {
        misconception: 'one-round-trip-more',
        value: ifPossible(at + 2 * oneWayMs(trace)),
        feedback: { en: 'A round trip too many.', zh: '多算了一个往返。' },
      },
    ]
  },
  explains: (trace) => asFound(entryOf(trace, endpoint, state)),
})
