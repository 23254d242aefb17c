import { arrives, sent } from '#content/points'
import {
  dataAtOnce,
  handshake,
  nobodyAccepts,
  thirdSegmentLost,
  thirdSegmentLostThenData,
} from '#content/scenarios/three-segments'
import { apart } from '#content/scenarios/two-hosts'
import { answersTo, segmentsSent, stateOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Fault, Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import type { LessonScenes, Scene } from '../../../scene'

const established: Scene['measures'] = {
  'client-established': (trace) => orNever(whenEnters(trace, 'client', 'ESTABLISHED')),
  'server-established': (trace) => orNever(whenEnters(trace, 'server', 'ESTABLISHED')),
}

const openingOf = {
  syn: sent({ from: 'client', flags: 'SYN' }),
  'syn-arrives': arrives({ from: 'client', flags: 'SYN' }),
  'syn-ack': sent({ from: 'server', flags: 'SYN ACK' }),
  'syn-ack-arrives': arrives({ from: 'server', flags: 'SYN ACK' }),
  third: sent({ from: 'client', flags: 'ACK' }),
}

const opening: Scene = {
  title: { en: 'A connection opens', zh: '建立一条连接' },
  startMs: 0,
  scenario: handshake,
  measures: {
    ...established,
    'one-way': (trace) => (trace.links[0]?.delay[0] ?? 0) / 1_000_000,
    'client-iss': (trace) => syn(trace).seq,
    'server-iss': (trace) => synAck(trace).seq,
    'ack-of-syn': (trace) => synAck(trace).ack ?? 'none',
    'ack-of-syn-ack': (trace) => answersTo(trace, synAck(trace))[0]?.ack ?? 'none',
  },
  points: { ...openingOf, 'third-arrives': arrives({ from: 'client', flags: 'ACK' }) },
}

/** The third segment is lost, and the client stays silent: the server's timer has to help. */
const silent: Scene = {
  title: { en: 'The third segment is lost', zh: '第三个报文段丢失' },
  startMs: 200,
  scenario: thirdSegmentLost,
  measures: {
    ...established,
    'second-syn-ack': (trace) => (segmentsSent(trace, { from: 'server', again: true })[0]?.at ?? 0) / 1_000_000,
  },
  points: {
    ...openingOf,
    again: sent({ from: 'server', flags: 'SYN ACK' }, 2),
    'answer-arrives': arrives({ from: 'client', flags: 'ACK' }, 2),
  },
}

/** The third segment is lost, and the client writes 50 ms later. */
const writing: Scene = {
  title: { en: 'The third segment is lost, and the client writes', zh: '第三个报文段丢失，客户端随后写数据' },
  startMs: 200,
  scenario: thirdSegmentLostThenData,
  measures: established,
  points: {
    ...openingOf,
    data: sent({ from: 'client', data: true }),
    'data-arrives': arrives({ from: 'client', data: true }),
  },
}

/** Long enough for a timer to repair any loss, and twice if it must. */
const dataAtOnceForLong: Scenario = { ...dataAtOnce, untilMs: 10_000 }

/** The client writes as soon as connect returns. The reader sets the delay, and may lose what they like. */
const free: Scene = {
  title: { en: 'A connection of your own', zh: '自己动手：一条连接' },
  startMs: 0,
  scenario: dataAtOnceForLong,
  measures: established,
  knob: {
    title: { en: 'One way takes', zh: '单程时延' },
    unit: 'ms',
    values: [10, 25, 50, 75, 100, 150, 200, 250],
    start: 100,
    scenario: (delayMs) => ({ ...dataAtOnceForLong, links: [apart(delayMs)] }),
    outcome: {
      measure: 'server-established',
      title: { en: 'The server is ESTABLISHED at (ms)', zh: '服务器进入 ESTABLISHED 的时刻（ms）' },
    },
  },
}

export const scenes: LessonScenes['scenes'] = { opening, silent, writing, free }

export const measures: LessonScenes['measures'] = {}

export const answers: LessonScenes['answers'] = {
  'server-when-connect-returns': {
    kind: 'choice',
    scene: 'opening',
    hidesAfter: openingOf.syn,
    of: ({ opening: trace }) => {
      const at = trace && whenEnters(trace, 'client', 'ESTABLISHED')
      return (trace && stateOf(trace, 'server', at ?? 0)?.toLowerCase()) ?? ''
    },
  },
  'server-at-500': {
    kind: 'state',
    scene: 'silent',
    hidesAfter: openingOf.third,
    of: ({ silent: trace }) => (trace ? stateOf(trace, 'server', 500) : null),
  },
  'server-after-data': {
    kind: 'moment',
    scene: 'writing',
    hidesAfter: openingOf.third,
    of: ({ writing: trace }) => (trace ? whenEnters(trace, 'server', 'ESTABLISHED') : null),
    tolerance: 0,
    from: 200,
    until: 1400,
    step: 50,
  },
  'ack-of-1000': {
    kind: 'number',
    scene: 'opening',
    of: ({ opening: trace }) => (trace && synAck(trace).ack) ?? 0,
    tolerance: 0,
  },
  'state-after-syn': {
    kind: 'state',
    scene: 'opening',
    of: ({ opening: trace }) => (trace ? stateOf(trace, 'client', 50) : null),
  },
  'nobody-accepts': {
    kind: 'choice',
    of: () => {
      const state = stateOf(run(nobodyAccepts), 'client', 500)
      return state === 'ESTABLISHED' ? 'connected' : state === 'SYN-SENT' ? 'waits' : 'refused'
    },
  },
  'cheapest-loss': {
    kind: 'choice',
    of: () => LOSSES.find(({ fault }) => establishedWith([fault]) === establishedWith([]))?.id ?? 'none',
  },
  'server-established-at': {
    kind: 'number',
    scene: 'opening',
    of: ({ opening: trace }) => (trace && whenEnters(trace, 'server', 'ESTABLISHED')) ?? 0,
    tolerance: 0,
  },
}

/** The loss of each of the three segments. */
const LOSSES: readonly { readonly id: string; readonly fault: Fault }[] = [
  { id: 'first', fault: { kind: 'lose', segment: { from: 'client', flags: 'SYN', nth: 1 } } },
  { id: 'second', fault: { kind: 'lose', segment: { from: 'server', flags: 'SYN ACK', nth: 1 } } },
  { id: 'third', fault: { kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } } },
]

/** When the server is ESTABLISHED, where the client has data at once. */
const establishedWith = (faults: readonly Fault[]) =>
  whenEnters(run({ ...dataAtOnceForLong, faults: [...faults] }), 'server', 'ESTABLISHED')

const orNever = (at: number | null) => at ?? 'never'
const syn = (trace: Trace) => first(trace, 'client', 'SYN')
const synAck = (trace: Trace) => first(trace, 'server', 'SYN ACK')

function first(trace: Trace, from: string, flags: string) {
  const [found] = segmentsSent(trace, { from, flags })
  if (!found) throw new Error(`three-segments/scenes.ts asks for ${flags} of ${from}, which its run does not have.`)
  return found
}
