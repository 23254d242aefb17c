import { stateOf } from '#engine/observe/measures'
import { milliseconds } from '#engine/sim/time'
import type { Trace, TraceEvent } from '#engine/trace/format'
import { asFound } from '../place-in-run'
import { hostOf } from './in-run'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

export const descriptorsInUse = ({ host, atMs }: MeasureOf<'descriptors-in-use'>): MeasureRule => ({
  ask: () => ({
    en: `How many socket descriptors does the program on ${endWords(host).en} hold at ${atMs} ms?`,
    zh: `${atMs} ms 时，${endWords(host).zh}上的程序持有多少个套接字描述符？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => (trace.endpoints.some((it) => it.host === host) ? heldAt(trace, host, atMs).length : null),
  mistakes(trace, key) {
    const held = heldAt(trace, host, atMs)
    const stateThen = (endpoint: string) => stateOf(trace, endpoint, atMs)
    const ends = trace.endpoints.filter((it) => it.host === host)
    const there = ends.filter(({ id }) => ![null, 'CLOSED'].includes(stateThen(id)))
    return [
      {
        misconception: 'closed-by-the-peer',
        value: held.filter((id) => stateThen(id) !== 'CLOSE-WAIT').length,
        feedback: {
          en: 'The FIN of the other end closes no descriptor: in CLOSE-WAIT the connection waits until its own program calls close().',
          zh: '对端的 FIN 不会释放描述符：处于 CLOSE-WAIT 的连接要等本端程序自己调用 close()。',
        },
      },
      {
        misconception: 'never-released',
        value: ends.filter(({ id }) => takenAt(trace, id, atMs) !== null).length,
        feedback: {
          en: 'So many were taken in all. close() gives a descriptor back at once.',
          zh: '那是总共取得过的数目。调用 close() 后描述符立即释放。',
        },
      },
      {
        misconception: 'without-the-listener',
        value: held.filter((id) => stateThen(id) !== 'LISTEN').length,
        feedback: {
          en: 'The socket that listens has a descriptor too.',
          zh: '监听套接字本身也占一个描述符。',
        },
      },
      {
        misconception: 'as-long-as-the-connection',
        value: there.length,
        feedback: {
          en: 'Connection and descriptor do not live equally long: before accept() and after close() the kernel has the connection alone.',
          zh: '连接和描述符的寿命不同：accept() 之前和 close() 之后，连接只在内核里。',
        },
      },
      {
        misconception: 'ports',
        value: new Set(there.map(({ local }) => local.port)).size,
        feedback: {
          en: 'Those are its ports. Connections that were accepted share one port, but each has a descriptor of its own.',
          zh: '那是端口数。被接受的连接共用一个端口，但各有各的描述符。',
        },
      },
      {
        misconception: 'one-more',
        value: Number(key) + 1,
        feedback: { en: 'One too many.', zh: '多了一个。' },
      },
    ]
  },
  explains: (trace) =>
    asFound(trace.events.findLast((it) => it.at <= milliseconds(atMs) && changesDescriptors(trace, it, host)) ?? null),
})

/** The ends on a host for which its program holds a descriptor: taken by then, and not given back. */
const heldAt = (trace: Trace, host: string, atMs: number): readonly string[] =>
  trace.endpoints
    .filter((it) => it.host === host && takenAt(trace, it.id, atMs) !== null)
    .map(({ id }) => id)
    .filter((id) => {
      const taken = takenAt(trace, id, atMs) ?? 0
      return !trace.events.some((it) => it.at >= taken && it.at <= milliseconds(atMs) && isGivenBack(trace, it, id))
    })

/** When the program got its descriptor, in nanoseconds: by socket() before it listens or connects, or by accept(). */
const takenAt = (trace: Trace, endpoint: string, atMs: number): number | null =>
  trace.events.find((it) => it.at <= milliseconds(atMs) && isTaken(trace, it, endpoint))?.at ?? null

/** Of a connection that a listener made, the program hears first when it accepts it. */
const isTaken = (trace: Trace, event: TraceEvent, endpoint: string): boolean =>
  event.endpoint === endpoint &&
  (event.kind === 'signal' || (event.kind === 'rule' && event.rule === 'open' && isCall(trace, event.cause)))

const isCall = (trace: Trace, event: number | null): boolean => event !== null && trace.events[event]?.kind === 'call'

/** The program closes it, or ends, and with it all that it had. */
const isGivenBack = (trace: Trace, event: TraceEvent, endpoint: string): boolean =>
  event.kind === 'call' &&
  (event.endpoint === null
    ? ['kill()', 'crash()'].includes(event.call) && callerOf(trace, event) === hostOf(endpoint)
    : event.endpoint === endpoint && ['close()', 'abort()'].includes(event.call))

/** The host on which a program that is no connection's was called: that of the signal it waited for, or what the scenario says. */
function callerOf(trace: Trace, event: TraceEvent): string | null {
  const signal = event.cause === null ? null : (trace.events[event.cause]?.endpoint ?? null)
  if (signal !== null) return hostOf(signal)
  const written = trace.scenario.calls.find(
    ({ call, atMs }) => event.kind === 'call' && `${call}()` === event.call && milliseconds(atMs ?? 0) === event.at,
  )
  return written?.host ?? null
}

const changesDescriptors = (trace: Trace, event: TraceEvent, host: string): boolean =>
  event.endpoint !== null &&
  hostOf(event.endpoint) === host &&
  (isTaken(trace, event, event.endpoint) || isGivenBack(trace, event, event.endpoint))
