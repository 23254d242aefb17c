import { stateOf } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { asFound } from '../place-in-run'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const portsInUse = ({ host, atMs }: MeasureOf<'ports-in-use'>): MeasureRule => ({
  ask: () => ({
    en: `How many TCP ports of ${endWords(host).en} are in use at ${atMs} ms?`,
    zh: `${atMs} ms 时，${endWords(host).zh}占用了多少个 TCP 端口？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => portsOf(endsAt(trace, host, atMs)) || null,
  mistakes(trace, key) {
    const ends = endsAt(trace, host, atMs)
    const connections = ends.filter(({ id }) => stateOf(trace, id, atMs) !== 'LISTEN').length
    const others = trace.endpoints.filter((it) => it.host !== host && isThere(trace, it.id, atMs))
    const ports = Number(key)
    return [
      {
        misconception: 'port-for-each-connection',
        value: connections,
        feedback: {
          en: 'A connection is named by four values. Many connections share one local port, as long as the other values differ.',
          zh: '一条连接由四个值确定。只要其余的值不同，许多连接可以共用一个本地端口。',
        },
      },
      {
        misconception: 'port-for-each-and-the-listener',
        value: connections + 1,
        feedback: {
          en: 'accept() makes a descriptor, not a port: the connections keep the port of the listener.',
          zh: 'accept() 得到的是新的描述符，不是新的端口：连接沿用监听端口。',
        },
      },
      {
        misconception: 'ports-of-the-others',
        value: portsOf(others),
        feedback: { en: 'Those are ports of the other end.', zh: '那是另一端的端口。' },
      },
      {
        misconception: 'one-more',
        value: ports + 1,
        feedback: {
          en: 'One too many: the listener and its connections have the same port.',
          zh: '多算了一个：监听和由它接受的连接是同一个端口。',
        },
      },
      {
        misconception: 'twice',
        value: ports * 2,
        feedback: {
          en: 'Sending and receiving need no ports of their own.',
          zh: '收和发不需要各占一个端口。',
        },
      },
    ].filter(({ value }) => value > 0)
  },
  explains: (trace) => {
    const ends = new Set(endsAt(trace, host, atMs).map(({ id }) => id))
    return asFound(
      trace.events.findLast(
        (it) =>
          it.endpoint !== null &&
          ends.has(it.endpoint) &&
          it.at <= milliseconds(atMs) &&
          it.changes.some(([path]) => path === 'state'),
      ) ?? null,
    )
  },
})

const isThere = (trace: Trace, endpoint: string, atMs: number): boolean =>
  ![null, 'CLOSED'].includes(stateOf(trace, endpoint, atMs))

const endsAt = (trace: Trace, host: string, atMs: number) =>
  trace.endpoints.filter((it) => it.host === host && isThere(trace, it.id, atMs))

const portsOf = (ends: Trace['endpoints']): number => new Set(ends.map(({ local }) => local.port)).size
