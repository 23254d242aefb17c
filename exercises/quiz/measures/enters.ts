import { whenEnters } from '#engine/observe/measures'
import type { Trace, TraceEvent } from '#engine/trace/format'
import { asFound, entryOf } from '../place-in-run'
import { arrivalBehind, ifPossible, inMs, oneWayMs, peerOf } from './in-run'
import { endWords, msWords } from './in-words'
import type { MeasureRule, Mistake } from './measure-rule'
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
      ...(entry && isByTimer(trace, entry) ? givingUp(trace, endpoint, entry.at) : []),
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

const isByTimer = (trace: Trace, entry: TraceEvent): boolean =>
  entry.cause !== null && trace.events[entry.cause]?.kind === 'timer'

/** What people make of a wait that a timer ends after several copies of one segment. */
function givingUp(trace: Trace, endpoint: string, until: number): Mistake[] {
  const sent = trace.segments.filter((it) => it.endpoint === endpoint && it.at <= until)
  const last = sent.at(-1)
  const copies = sent.filter(({ seq }) => seq === last?.seq)
  const [first, second] = copies
  if (!first || !second || !last) return []
  return [
    {
      misconception: 'gives-up-with-the-last-copy',
      value: inMs(last.at),
      feedback: {
        en: 'Then the last copy leaves. It has to wait for an answer to that one, too.',
        zh: '那时才发出最后一次重传，还要为它再等一次回应。',
      },
    },
    {
      misconception: 'forgets-the-doubling',
      value: inMs(first.at + (second.at - first.at) * copies.length),
      feedback: {
        en: 'So it would be if all waits were alike. Each one is twice as long as the one before.',
        zh: '每次等待都一样长才会得到这个数。实际上每次等待都是前一次的两倍。',
      },
    },
  ]
}
