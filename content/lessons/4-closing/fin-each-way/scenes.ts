import { arrives, enters, sent } from '#content/points'
import {
  crossingFins,
  finNumber5000,
  serverClosesAfter,
  serverClosesAtOnce,
  serverClosesFirst,
} from '#content/scenarios/fin-each-way'
import { apart } from '#content/scenarios/two-hosts'
import { answersTo, endpointsIn, segmentsSent, stateOf, statePath, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Trace, TraceSegment } from '#engine/trace/format'
import type { LessonScenes, Scene } from '../../../scene'

/** The segments from the first FIN on. */
function closingSegments(trace: Trace): readonly TraceSegment[] {
  const first = trace.segments.findIndex(({ flags }) => flags.includes('FIN'))
  return trace.segments.slice(first)
}

const count: Scene['measures'] = { segments: (trace) => closingSegments(trace).length }

const closing = {
  'first-fin': sent({ from: 'client', flags: 'FIN ACK' }),
  'first-fin-arrives': arrives({ from: 'client', flags: 'FIN ACK' }),
  'second-fin': sent({ from: 'server', flags: 'FIN ACK' }),
  'second-fin-arrives': arrives({ from: 'server', flags: 'FIN ACK' }),
}

/** The server's program closes as soon as it has read the end of the stream. */
const atOnce: Scene = {
  title: { en: 'Both have nothing more to say', zh: '双方都没有数据要发了' },
  startMs: 500,
  scenario: serverClosesAtOnce,
  measures: {
    ...count,
    'fin-seq': (trace) => closingSegments(trace)[0]?.seq ?? 'none',
    'ack-of-fin': (trace) => closingSegments(trace)[1]?.ack ?? 'none',
  },
  points: { ...closing, 'last-ack': sent({ from: 'client', flags: 'ACK' }, 2), gone: enters('server', 'CLOSED') },
}

/** The server's program reads the end, and goes on working for a while. */
const takesTime: Scene = {
  title: { en: 'The server’s program takes its time', zh: '服务器程序迟迟不关闭' },
  startMs: 500,
  scenario: serverClosesAfter(1000),
  measures: {
    ...count,
    'fin-wait-2': (trace) => whenEnters(trace, 'client', 'FIN-WAIT-2') ?? 'never',
    'close-wait': (trace) => whenEnters(trace, 'server', 'CLOSE-WAIT') ?? 'never',
    'last-ack': (trace) => whenEnters(trace, 'server', 'LAST-ACK') ?? 'never',
  },
  points: {
    ...closing,
    'first-ack': sent({ from: 'server', flags: 'ACK' }),
    'first-ack-arrives': arrives({ from: 'server', flags: 'ACK' }),
  },
  knob: {
    title: { en: 'The server’s program closes after', zh: '服务器程序过多久才关闭' },
    unit: 'ms',
    values: [0, 50, 100, 250, 500, 1000, 2000, 4000],
    start: 1000,
    scenario: (afterMs) => (afterMs === 0 ? serverClosesAtOnce : serverClosesAfter(afterMs)),
    outcome: { measure: 'segments', title: { en: 'Segments from the first FIN on', zh: '从第一个 FIN 起的报文段数' } },
  },
}

/** The server's program closes 3 ms after it has read the end. */
const threeMs: Scene = {
  title: { en: 'Closed 3 ms later: by RFC 9293', zh: '3 ms 后关闭：按 RFC 9293' },
  scenario: serverClosesAfter(3),
  measures: count,
}

/** The same between two Linux hosts, where an acknowledgment waits a little for company. */
const threeMsOnLinux: Scene = {
  title: { en: 'Closed 3 ms later: Linux 6.18', zh: '3 ms 后关闭：Linux 6.18' },
  scenario: { ...serverClosesAfter(3), profile: 'linux-6.18' },
  measures: count,
}

/** Both programs close at the same moment: each FIN is on its way when the other arrives. */
const crossing: Scene = {
  title: { en: 'Both close at the same moment', zh: '两端同时关闭' },
  startMs: 1000,
  scenario: crossingFins,
  measures: {
    ...count,
    closing: (trace) => whenEnters(trace, 'client', 'CLOSING') ?? 'never',
    'time-wait': (trace) => whenEnters(trace, 'client', 'TIME-WAIT') ?? 'never',
  },
  points: { ...closing, 'ack-of-fin-arrives': arrives({ from: 'server', flags: 'ACK' }) },
}

/** For the reader to take apart. */
const free: Scene = {
  title: { en: 'A close of your own', zh: '自己动手：关闭一条连接' },
  startMs: 500,
  scenario: serverClosesAfter(250),
  measures: { ...count, 'time-wait': (trace) => whenEnters(trace, 'client', 'TIME-WAIT') ?? 'never' },
  knob: {
    title: { en: 'One way takes', zh: '单程时延' },
    unit: 'ms',
    values: [10, 25, 50, 100, 150, 200],
    start: 100,
    scenario: (delayMs) => ({ ...serverClosesAfter(250), links: [apart(delayMs)] }),
    outcome: {
      measure: 'time-wait',
      title: { en: 'The client is in TIME-WAIT from (ms)', zh: '客户端进入 TIME-WAIT 的时刻（ms）' },
    },
  },
}

/** The part of a path of states that belongs to closing. */
const closingPath = (trace: Trace | undefined, endpoint: string): string =>
  (trace ? statePath(trace, endpoint) : [])
    .map(({ state }) => state)
    .filter((state) => !['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED'].includes(state))
    .join(' ')

export const scenes: LessonScenes['scenes'] = {
  'at-once': atOnce,
  'takes-time': takesTime,
  'three-ms': threeMs,
  'three-ms-on-linux': threeMsOnLinux,
  crossing,
  free,
}

export const measures: LessonScenes['measures'] = {}

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five']

export const answers: LessonScenes['answers'] = {
  'how-many': {
    kind: 'choice',
    scene: 'at-once',
    hidesAfter: closing['first-fin'],
    of: ({ 'at-once': trace }) => WORDS[trace ? closingSegments(trace).length : 0] ?? 'more',
  },
  'client-at-1000': {
    kind: 'state',
    scene: 'takes-time',
    hidesAfter: closing['first-fin'],
    of: ({ 'takes-time': trace }) => (trace ? stateOf(trace, 'client', 1000) : null),
  },
  'path-of-crossing': {
    kind: 'choice',
    scene: 'crossing',
    hidesAfter: closing['second-fin'],
    of: ({ crossing: trace }) => PATHS[closingPath(trace, 'client')] ?? 'another',
  },
  'ack-of-fin-5000': {
    kind: 'number',
    of: () => {
      const trace = run(finNumber5000)
      const [fin] = closingSegments(trace)
      return (fin && answersTo(trace, fin)[0]?.ack) ?? 0
    },
    tolerance: 0,
  },
  'segments-after-a-second': {
    kind: 'number',
    scene: 'takes-time',
    of: ({ 'takes-time': trace }) => (trace ? closingSegments(trace).length : 0),
    tolerance: 0,
  },
  'who-waits': {
    kind: 'choice',
    of: () => endpointsIn(run(serverClosesFirst), 'TIME-WAIT', 5000).join('-'),
  },
  'after-its-fin': {
    kind: 'choice',
    scene: 'takes-time',
    of: ({ 'takes-time': trace }) =>
      trace && segmentsSent(trace, { from: 'client' }).some(({ at }) => at > 1_000_000_000) ? 'receives' : 'nothing',
  },
}

/** What a choice of a path is called. */
const PATHS: Readonly<Record<string, string>> = {
  'FIN-WAIT-1 CLOSING TIME-WAIT CLOSED': 'over-closing',
  'FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED': 'over-fin-wait-2',
  'CLOSING TIME-WAIT CLOSED': 'straight-to-closing',
  'CLOSE-WAIT LAST-ACK CLOSED': 'over-close-wait',
}
