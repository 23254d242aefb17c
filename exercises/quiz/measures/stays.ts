import { timeIn, whenEnters } from '#engine/observe/measures'
import { asFound, entryOf } from '../place-in-run'
import { ifPossible, oneWayMs, rounded } from './in-run'
import { endWords, msWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const stays = ({ endpoint, state }: MeasureOf<'stays'>): MeasureRule => ({
  ask: () => ({
    en: `For how long is ${endWords(endpoint).en} in ${state}?`,
    zh: `${endWords(endpoint).zh}在 ${state} 停留多久？`,
  }),
  unit: 'ms',
  show: msWords,
  key(trace) {
    const ms = timeIn(trace, endpoint, state)
    return ms === null ? null : rounded(ms)
  },
  mistakes(trace, key) {
    const stay = Number(key)
    const way = oneWayMs(trace)
    const since = whenEnters(trace, endpoint, state)
    return [
      {
        misconception: 'from-the-start',
        value: since === null ? null : ifPossible(since + stay),
        feedback: {
          en: 'That is when it leaves the state, counted from the start of the run. It was not in it from the start.',
          zh: '那是离开该状态的时刻，从运行开始算起。它并不是一开始就在该状态。',
        },
      },
      {
        misconception: 'half',
        value: ifPossible(stay / 2),
        feedback:
          state === 'TIME-WAIT'
            ? { en: 'TIME-WAIT lasts two MSL, not one.', zh: 'TIME-WAIT 持续两个 MSL，不是一个。' }
            : {
                en: 'That is half of it: a segment goes, and its answer comes back.',
                zh: '只算了一半：报文段过去，还要等回应回来。',
              },
      },
      {
        misconception: 'one-way-more',
        value: ifPossible(stay + way),
        feedback: { en: 'One way too many.', zh: '多算了一个单程。' },
      },
      {
        misconception: 'round-trip-more',
        value: ifPossible(stay + 2 * way),
        feedback: { en: 'A round trip too many.', zh: '多算了一个往返。' },
      },
      {
        misconception: 'one-way-less',
        value: ifPossible(stay - way),
        feedback: { en: 'One way is missing.', zh: '少算了一个单程。' },
      },
    ]
  },
  explains: (trace) => {
    const entry = entryOf(trace, endpoint, state)
    const leaves =
      entry &&
      trace.events.find(
        (it) =>
          it.id > entry.id &&
          it.endpoint === endpoint &&
          it.changes.some(([path, before]) => path === 'state' && before === state),
      )
    return asFound(leaves ?? null)
  },
})
