import { statePath } from '#engine/observe/measures'
import type { State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import { asFound, entryOf } from '../place-in-run'
import { peerOf } from './in-run'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

const inOrder = (states: readonly string[]): string => states.join(' → ')

/** What RFC 9293 draws for who closes first and for who closes second, and the way through both FINs at once. */
const WAYS = [
  {
    misconception: 'as-if-first',
    states: ['FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'CLOSED'],
    feedback: {
      en: 'So goes an end that closes first, and whose FIN is acknowledged before the other FIN comes.',
      zh: '先关闭的一端，在对方的 FIN 到来之前先收到对自己 FIN 的确认，才是这样走。',
    },
  },
  {
    misconception: 'as-if-crossing',
    states: ['FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'],
    feedback: {
      en: 'CLOSING is for FINs that cross: the other FIN comes while one’s own is not acknowledged.',
      zh: 'CLOSING 只出现在两个 FIN 交错时：自己的 FIN 还没被确认，对方的 FIN 就到了。',
    },
  },
  {
    misconception: 'as-if-second',
    states: ['CLOSE-WAIT', 'LAST-ACK', 'CLOSED'],
    feedback: {
      en: 'So goes an end that has received a FIN before it sends its own.',
      zh: '先收到对方的 FIN、然后才发出自己的 FIN，才是这样走。',
    },
  },
  {
    misconception: 'skips-the-wait',
    states: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSED'],
    feedback: {
      en: 'Who has sent a FIN first has the last ACK to repeat, should it be lost: it waits in TIME-WAIT.',
      zh: '先发 FIN 的一端要准备重发最后一个 ACK，所以要在 TIME-WAIT 中等待。',
    },
  },
  {
    misconception: 'closes-in-one-step',
    states: ['CLOSING', 'CLOSED'],
    feedback: {
      en: 'No end goes from ESTABLISHED straight to CLOSING: its own FIN must be on its way first.',
      zh: '没有哪一端会从 ESTABLISHED 直接进入 CLOSING：自己的 FIN 必须已经发出。',
    },
  },
] as const

export const stateWay = ({ endpoint, from }: MeasureOf<'state-path'>): MeasureRule => ({
  ask: () => ({
    en: `Through which states does ${endWords(endpoint).en} go after ${from}, until the run ends?`,
    zh: `从 ${from} 之后到运行结束，${endWords(endpoint).zh}依次经过哪些状态？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => pathAfter(trace, endpoint, from),
  mistakes(trace, key) {
    const peer = peerOf(trace, endpoint)
    // A run that ends before the connection does ends the other ways at the same place.
    const isOpen = !String(key).endsWith('CLOSED')
    return [
      {
        misconception: 'both-alike',
        value: peer && pathAfter(trace, peer, from),
        feedback: { en: 'That is the way of the other end.', zh: '那是另一端经过的状态。' },
      },
      ...WAYS.map(({ misconception, states, feedback }) => ({
        misconception,
        value: inOrder(isOpen ? states.slice(0, -1) : states),
        feedback,
      })),
    ]
  },
  explains(trace) {
    const [, second] = statesAfter(trace, endpoint, from)
    return second === undefined ? null : asFound(entryOf(trace, endpoint, second))
  },
})

const statesAfter = (trace: Trace, endpoint: string, from: State): string[] => {
  const states = statePath(trace, endpoint).map(({ state }) => state)
  return states.slice(states.indexOf(from) + 1 || states.length)
}

function pathAfter(trace: Trace, endpoint: string, from: State): string | null {
  const states = statesAfter(trace, endpoint, from)
  return states.length === 0 ? null : inOrder(states)
}
