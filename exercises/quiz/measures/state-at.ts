import { stateOf, statePath } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import { asFound } from '../place-in-run'
import { oneWayMs, peerOf } from './in-run'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

/** States that come to mind; those in which the end never is fill up the choices. */
const WELL_KNOWN = ['ESTABLISHED', 'SYN-RECEIVED', 'CLOSE-WAIT', 'TIME-WAIT', 'FIN-WAIT-2'] as const

export const stateAt = ({ endpoint, atMs }: MeasureOf<'state-at'>): MeasureRule => ({
  ask: () => ({
    en: `In which state is ${endWords(endpoint).en} at ${atMs} ms?`,
    zh: `${atMs} ms 时，${endWords(endpoint).zh}处于什么状态？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => stateOf(trace, endpoint, atMs),
  mistakes(trace, key) {
    const peer = peerOf(trace, endpoint)
    const path = statePath(trace, endpoint)
    const now = path.findLastIndex((it) => it.atMs <= atMs)
    return [
      {
        misconception: 'both-at-once',
        value: peer && stateOf(trace, peer, atMs),
        feedback: {
          en: 'That is the state of the other end. The two never change together: what one end knows takes its time to reach the other.',
          zh: '这是另一端的状态。两端不会同时变化：一端知道的事，要过一段时间才传到另一端。',
        },
      },
      {
        misconception: 'forgets-the-way',
        value: stateOf(trace, endpoint, atMs + oneWayMs(trace)),
        feedback: {
          en: 'That is too early: the segment which leads there is still on its way.',
          zh: '还早：引起这个变化的报文段还在路上。',
        },
      },
      {
        misconception: 'one-step-behind',
        value: path[now - 1]?.state ?? null,
        feedback: {
          en: 'It was in that state before. What ended it has happened by now.',
          zh: '那是之前的状态。结束这个状态的事此时已经发生。',
        },
      },
      {
        misconception: 'one-step-ahead',
        value: path[now + 1]?.state ?? null,
        feedback: {
          en: 'That state comes next. What leads there has not happened yet.',
          zh: '那是下一个状态。引起它的事此时还没有发生。',
        },
      },
      ...WELL_KNOWN.filter((state) => state !== key && !path.some((it) => it.state === state)).map((state) => ({
        misconception: 'never-there',
        value: state,
        feedback: {
          en: `This end is never in ${state} in this run.`,
          zh: `在这次运行中，这一端从未进入 ${state}。`,
        },
      })),
    ]
  },
  explains: (trace) =>
    asFound(
      trace.events.findLast(
        (it) =>
          it.endpoint === endpoint && it.at <= milliseconds(atMs) && it.changes.some(([path]) => path === 'state'),
      ) ?? null,
    ),
})
