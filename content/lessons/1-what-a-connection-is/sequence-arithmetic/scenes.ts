import { arrives } from '#content/points'
import { answersTo } from '#engine/observe/measures'
import type { Scenario } from '#engine/scenario/schema'
import { MODULUS, seqAdd, seqBetween } from '#engine/tcp/formulas/sequence-numbers'
import { isAcceptable } from '#engine/tcp/receiving/acceptable'
import { segment } from '#engine/tcp/segment'
import type { Trace, TraceSegment } from '#engine/trace/format'
import type { Answer, LessonScenes, Scene } from '../../../scene'

/** The client begins 501 numbers before the end of the circle; its second segment of 300 bytes crosses it. */
const ISS = MODULUS - 501
const LENGTH = 300

const connection: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: {
    client: { iss: ISS, mss: LENGTH, mslMs: 100 },
    server: { iss: 5000, receiveBuffer: 2000, mslMs: 100 },
  },
  links: [{ between: ['client', 'server'], delayMs: 40 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 120, call: 'send', bytes: LENGTH },
    { host: 'client', atMs: 145, call: 'send', bytes: LENGTH },
    { host: 'client', atMs: 170, call: 'send', bytes: LENGTH },
    { host: 'client', atMs: 195, call: 'send', bytes: LENGTH },
  ],
  untilMs: 1700,
}

const closing: Scenario['calls'] = [
  { host: 'client', atMs: 1400, call: 'close' },
  { host: 'server', on: 'closing', call: 'close' },
]

/** Numbers pass 2^32; the segment that crosses is lost, so that what comes after it arrives early. */
const wrap: Scene = {
  title: { en: 'A connection that passes 2³²', zh: '越过 2³² 的连接' },
  // The segment behind the gap has just arrived.
  startMs: 210,
  scenario: {
    ...connection,
    calls: [...connection.calls, ...closing],
    faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 2 } }],
  },
  measures: {
    iss: (trace) => dataSegment(trace, 1).seq - 1,
    'first-data': (trace) => dataSegment(trace, 1).seq,
    'lost-seq': (trace) => dataSegment(trace, 2).seq,
    'lost-length': (trace) => dataSegment(trace, 2).length,
    'early-seq': (trace) => dataSegment(trace, 3).seq,
    'early-length': (trace) => dataSegment(trace, 3).length,
    'early-end': (trace) => seqAdd(dataSegment(trace, 3).seq, dataSegment(trace, 3).length),
    'one-more': (trace) => seqAdd(dataSegment(trace, 3).seq, 1),
    'answer-to-early': (trace) => answerTo(trace, dataSegment(trace, 3)).ack ?? 'none',
    'answer-to-retransmission': (trace) => answerTo(trace, retransmission(trace)).ack ?? 'none',
    'signed-difference': (trace) => signed(dataSegment(trace, 3).seq - dataSegment(trace, 2).seq),
    'fin-seq': (trace) => fin(trace).seq,
    'fin-ack': (trace) => answerTo(trace, fin(trace)).ack ?? 'none',
    'syn-ack': (trace) =>
      answerTo(
        trace,
        first(trace, (it) => it.flags.includes('SYN')),
      ).ack ?? 'none',
  },
}

/** Nothing is lost but one acknowledgment, so that the server meets bytes that it has had already. */
const oldCopy: Scene = {
  title: { en: 'A copy that comes too late', zh: '来迟的副本' },
  // The copy has just arrived.
  startMs: 1240,
  scenario: {
    ...connection,
    calls: connection.calls.slice(0, 4),
    faults: [{ kind: 'lose', segment: { from: 'server', flags: 'ACK', nth: 2 } }],
  },
  measures: {
    'first-data': (trace) => dataSegment(trace, 1).seq,
    length: (trace) => dataSegment(trace, 1).length,
    both: (trace) => dataSegment(trace, 1).length + dataSegment(trace, 2).length,
    'before-zero': (trace) => MODULUS - dataSegment(trace, 1).seq,
    'copy-seq': (trace) => retransmission(trace).seq,
    'copy-end': (trace) => seqAdd(retransmission(trace).seq, retransmission(trace).length - 1),
    'answer-to-copy': (trace) => answerTo(trace, retransmission(trace)).ack ?? 'none',
  },
  points: { 'copy-arrives': arrives({ from: 'client', data: true }, 3) },
}

export const scenes: LessonScenes['scenes'] = { wrap, 'old-copy': oldCopy }

/** Seconds until a link that is always full has used every sequence number once. */
const secondsToWrap = (bitsPerSecond: number): number => (MODULUS * 8) / bitsPerSecond

export const measures: LessonScenes['measures'] = {
  modulus: () => MODULUS,
  'last-number': () => MODULUS - 1,
  'half-circle': () => MODULUS / 2,
  'wrap-at-1-gigabit': () => secondsToWrap(1e9).toFixed(0),
  'wrap-at-10-gigabit': () => secondsToWrap(1e10).toFixed(1),
}

export const answers: LessonScenes['answers'] = {
  'ack-of-both': {
    kind: 'number',
    scene: 'old-copy',
    hidesAfter: (trace) => dataSegment(trace, 2),
    of: (runs) => {
      const trace = runOf(runs, 'old-copy')
      return answerTo(trace, dataSegment(trace, 2)).ack ?? Number.NaN
    },
    tolerance: 0,
  },
  'early-segment': {
    kind: 'choice',
    of: (runs) => {
      const trace = runOf(runs, 'wrap')
      const early = dataSegment(trace, 3)
      const { ack } = answerTo(trace, early)
      if (ack === dataSegment(trace, 2).seq) return 'keeps-and-repeats'
      return ack === seqAdd(early.seq, early.length) ? 'keeps-and-confirms' : 'drops'
    },
  },
  'window-across-the-wrap': {
    kind: 'choice',
    of: () =>
      isAcceptable(
        { rcvNxt: 0xffff_fff0, rcvWnd: 64, formulas: { seqBetween } },
        segment({ flags: 'ACK', seq: 8, payload: { length: 4 } }),
      )
        ? 'acceptable'
        : 'not-acceptable',
  },
  'time-to-wrap': { kind: 'number', of: () => secondsToWrap(1e10), tolerance: 0.1 },
  'answer-to-old-bytes': {
    kind: 'choice',
    of: (runs) => {
      const trace = runOf(runs, 'old-copy')
      const { flags } = answerTo(trace, retransmission(trace))
      return flags.includes('RST') ? 'rst' : 'ack'
    },
  },
  'three-bits': { kind: 'choice', of: () => (signed((7 - 1) << 29) < 0 ? 'before' : 'after') },
} satisfies Record<string, Answer>

/** A difference of sequence numbers, read as a signed number of 32 bits. */
const signed = (difference: number): number => difference | 0

function runOf(runs: Readonly<Record<string, Trace>>, scene: string): Trace {
  const trace = runs[scene]
  if (!trace) throw new Error(`sequence-arithmetic/scenes.ts asks for scene "${scene}", which was not run.`)
  return trace
}

/** The client's n-th new segment with data, from 1. */
const dataSegment = (trace: Trace, nth: number): TraceSegment => {
  const all = trace.segments.filter((it) => it.endpoint === 'client' && it.length > 0 && it.copy === 1)
  const found = all[nth - 1]
  if (!found)
    throw new Error(
      `The client sends ${all.length} segments with data; sequence-arithmetic/scenes.ts asks for number ${nth}.`,
    )
  return found
}

const retransmission = (trace: Trace): TraceSegment => first(trace, (it) => it.copy > 1)
const fin = (trace: Trace): TraceSegment => first(trace, (it) => it.endpoint === 'client' && it.flags.includes('FIN'))

/** The first segment that the other end sends because this one arrives. */
function answerTo(trace: Trace, asked: TraceSegment): TraceSegment {
  const [answer] = answersTo(trace, asked)
  if (!answer) throw new Error('sequence-arithmetic/scenes.ts asks for an answer that its run does not have.')
  return answer
}

function first(trace: Trace, isWanted: (segment: TraceSegment) => boolean): TraceSegment {
  const found = trace.segments.find(isWanted)
  if (!found) throw new Error('sequence-arithmetic/scenes.ts asks for a segment that its run does not have.')
  return found
}
