import { expect, test } from 'vitest'
import { serverClosesAfter } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import type { Fault } from '#engine/scenario/schema'
import { milliseconds, seconds } from '#engine/sim/time'
import { handwrittenTrace } from './handwritten-trace'
import { blockText, marksOf, segmentSpan, shortText, timeText } from './segment-words'
import { traceUntil } from './trace-until'

const trace = handwrittenTrace([
  { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'], seq: 7 },
  { from: 'client', sentMs: 100, flags: ['PSH', 'ACK'], seq: 8, ack: 1, length: 10 },
  { from: 'server', sentMs: 150, arrivesMs: 190, flags: ['ACK'], seq: 1, ack: 8 },
  { from: 'server', sentMs: 160, arrivesMs: 200, flags: ['ACK'], seq: 1, ack: 8 },
  { from: 'client', sentMs: 1100, arrivesMs: 1140, flags: ['PSH', 'ACK'], seq: 8, ack: 1, length: 10, copy: 2 },
])

test('an arrow says the numbers that matter for its kind', () => {
  expect(trace.segments.map(shortText)).toEqual(['SYN SEQ=7', 'SEQ=8 LEN=10', 'ACK=8', 'ACK=8', 'SEQ=8 LEN=10'])
})

test('an acknowledgment that reports blocks says so; their numbers are for where there is room', () => {
  const [, , ack] = trace.segments
  if (!ack) throw new Error('the trace has no ACK')
  const sack = [{ left: 18, right: 28 }]
  expect(shortText({ ...ack, options: { sack } })).toBe('ACK=8 SACK')
  expect(sack.map(blockText)).toEqual(['18–28'])
})

test('loss, a duplicate ACK and a retransmission are marked', () => {
  expect(trace.transmissions.map((it) => marksOf(trace, it))).toEqual([
    [],
    ['lost'],
    [],
    ['duplicate-ack'],
    ['retransmission'],
  ])
})

test('a SYN takes a number', () => {
  expect(trace.segments.map(segmentSpan)).toEqual([1, 10, 0, 0, 10])
})

test('times are written in the unit that reads best', () => {
  expect([milliseconds(40), milliseconds(1240.5), seconds(240)].map(timeText)).toEqual(['40 ms', '1240.5 ms', '240 s'])
})

test('what a fault delays, holds or lets others overtake is marked, and what comes later than it would be held is not', () => {
  const fin = { from: 'client', flags: 'FIN ACK', nth: 1 } as const
  const marksWith = (fault: Fault) => {
    const late = run({ ...serverClosesAfter(250), faults: [fault] })
    const struck = late.transmissions.find(({ segment }) => late.segments[segment]?.flags.includes('FIN'))
    return struck && marksOf(late, struck)
  }
  expect(marksWith({ kind: 'delay', segment: fin, byMs: 50 })).toEqual(['delayed'])
  expect(marksWith({ kind: 'hold', segment: fin, untilMs: 900 })).toEqual(['held'])
  expect(marksWith({ kind: 'hold', segment: fin, untilMs: 100 })).toEqual([])
})

test('what is still on its way is not said to be late', () => {
  const faults: Fault[] = [{ kind: 'hold', segment: { from: 'client', flags: 'FIN ACK', nth: 1 }, untilMs: 900 }]
  const known = traceUntil(run({ ...serverClosesAfter(250), faults }), milliseconds(700))
  const struck = known.transmissions.at(-1)
  expect(struck && marksOf(known, struck)).toEqual(['on-its-way'])
})
