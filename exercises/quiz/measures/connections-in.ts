import { stateOf } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import type { State } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import { asFound } from '../place-in-run'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const connectionsIn = ({ host, state, atMs }: MeasureOf<'connections-in'>): MeasureRule => ({
  ask: () => ({
    en: `How many connections are in ${state} on ${endWords(host).en} at ${atMs} ms?`,
    zh: `${atMs} ms 时，${endWords(host).zh}上有多少条连接处于 ${state}？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => (trace.endpoints.some((it) => it.host === host) ? endsIn(trace, host, state, atMs).length : null),
  mistakes(trace, key) {
    const count = Number(key)
    const others = trace.endpoints.filter((it) => it.host !== host)
    return [
      {
        misconception: 'both-alike',
        value: others.filter(({ id }) => stateOf(trace, id, atMs) === state).length,
        feedback: {
          en: 'So many ends are in that state on the other side. The two ends of a connection may be in different states.',
          zh: '那是另一侧处于该状态的数目。一条连接的两端可以处于不同状态。',
        },
      },
      {
        misconception: 'all-that-tried',
        value: others.length,
        feedback: {
          en: 'So many connections were begun. Not all of them have come so far.',
          zh: '那是发起过的连接数，并非都走到了这一步。',
        },
      },
      {
        misconception: 'one-less',
        value: count - 1,
        feedback: {
          en: 'One is missing: Linux lets one more wait than the backlog says.',
          zh: '少了一条：Linux 允许等待的连接比 backlog 多一条。',
        },
      },
      {
        misconception: 'one-more',
        value: count + 1,
        feedback: { en: 'One too many.', zh: '多了一条。' },
      },
      {
        misconception: 'none',
        value: count === 0 ? null : 0,
        feedback: {
          en: 'Some have got there: the kernel does it, whatever the program does.',
          zh: '有连接到了这一步：这由内核完成，与程序无关。',
        },
      },
    ].filter(({ value }) => value === null || value >= 0)
  },
  explains: (trace) =>
    asFound(
      trace.events.findLast(
        (it) =>
          it.at <= milliseconds(atMs) &&
          it.endpoint?.split('/')[0] === host &&
          it.changes.some(([path, , after]) => path === 'state' && after === state),
      ) ?? null,
    ),
})

const endsIn = (trace: Trace, host: string, state: State, atMs: number) =>
  trace.endpoints.filter((it) => it.host === host && stateOf(trace, it.id, atMs) === state)
