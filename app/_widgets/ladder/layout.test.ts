import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { traceUntil } from '#app/_scene/trace-until'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { drawingOf } from './drawing'
import { axisWidth } from './room'

const handshake = [
  { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'] },
  { from: 'server', sentMs: 40, arrivesMs: 80, flags: ['SYN', 'ACK'] },
  { from: 'client', sentMs: 80, arrivesMs: 120, flags: ['ACK'] },
] as const

const drawn = (trace: Trace) => drawingOf({ trace, moments: momentsOf(trace), locale: 'en' })
const laidOut = (trace: Trace) => drawn(trace).layout

test('the same time is the same length', () => {
  const { yOf } = laidOut(handwrittenTrace(handshake))
  expect(yOf(milliseconds(40)) - yOf(0)).toBeCloseTo(yOf(milliseconds(120)) - yOf(milliseconds(80)))
})

test('zoomed in, the same time is longer', () => {
  const trace = handwrittenTrace(handshake)
  const { layout } = drawingOf({ trace, moments: momentsOf(trace), locale: 'en', zoom: 2 })
  expect(layout.height).toBeGreaterThan(laidOut(trace).height * 1.5)
})

test('a long wait is folded and says its length', () => {
  const { folds } = laidOut(
    handwrittenTrace([...handshake, { from: 'client', sentMs: 5120, arrivesMs: 5160, length: 1 }]),
  )
  expect(folds.map(({ length, isBusy }) => ({ length, isBusy }))).toEqual([
    { length: milliseconds(5000), isBusy: false },
  ])
})

test('a long wait while something is on its way is folded too, and says so', () => {
  const { folds } = laidOut(handwrittenTrace([{ from: 'client', sentMs: 0, arrivesMs: 9000, length: 1 }]))
  expect(folds.map(({ isBusy }) => isBusy)).toEqual([true])
})

test('segments that leave at one time are a band of it, in the order in which they were sent', () => {
  const burst = [1, 2, 3].map(() => ({ from: 'client', sentMs: 100, arrivesMs: 140, length: 10 }) as const)
  const { flights, layout } = drawn(handwrittenTrace(burst))
  const band = layout.instants.find(({ at }) => at === milliseconds(100))
  const sent = flights.map(({ sentY }) => sentY)
  expect([band?.top, band?.bottom]).toEqual([sent[0], sent[2]])
  expect(sent).toEqual([...sent].sort((a, b) => a - b))
  expect(new Set(sent).size).toBe(3)
})

test('an answer leaves where its cause arrived', () => {
  const { flights } = drawn(handwrittenTrace(handshake))
  expect(flights[1]?.sentY).toBe(flights[0]?.ends[0]?.y)
})

test('a duplicate is one arrow with two lines', () => {
  const trace = handwrittenTrace([{ from: 'client', sentMs: 0, arrivesMs: 40, length: 1 }])
  const twice = {
    ...trace,
    transmissions: trace.transmissions.map((it) => ({
      ...it,
      arrivals: [milliseconds(40), milliseconds(90)],
      fate: 'duplicated' as const,
    })),
  }
  expect(drawn(twice).flights.map(({ ends }) => ends.map(({ x }) => x))).toEqual([[100, 100]])
})

test('what is lost ends on its way; what is on its way is drawn as far as it has come', () => {
  const trace = handwrittenTrace([
    { from: 'client', sentMs: 0, length: 1 },
    { from: 'server', sentMs: 20, arrivesMs: 60, length: 1 },
  ])
  expect(drawn(trace).flights.map(({ look, ends }) => [look, ends[0]?.x])).toEqual([
    ['loss', 62],
    ['data', 0],
  ])
  const half = traceUntil(
    { ...trace, events: [...trace.events, { ...trace.events[0], at: milliseconds(40) }] as Trace['events'] },
    milliseconds(40),
  )
  const [lost, onItsWay] = drawn(half).flights
  expect([lost?.look, onItsWay?.flight.outcome, onItsWay?.ends[0]?.x]).toEqual(['loss', 'on-its-way', 50])
})

test('time runs strictly downwards', () => {
  const { instants } = laidOut(handwrittenTrace([...handshake, { from: 'client', sentMs: 81, arrivesMs: 121 }]))
  const heights = instants.flatMap(({ top, bottom }) => [top, bottom])
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(instants.slice(1).every(({ top }, index) => top > (instants[index]?.bottom ?? 0))).toBe(true)
})

test('the axis has room for its longest time, also for one with a fraction', () => {
  // A letter of the typewriter face is 0.602 of its 10 pixels wide; the last 8 pixels are for brackets.
  for (const time of ['600 ms', '862.5 ms', '2362.25 ms'])
    expect(axisWidth(['0 ms', time])).toBeGreaterThan(time.length * 6.02 + 8)
})
