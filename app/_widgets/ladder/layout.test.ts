import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { timeText } from '#app/_scene/segment-words'
import { milliseconds } from '#engine/sim/time'
import { axisWidthOf, layOut, ROW } from './layout'

const handshake = [
  { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'] },
  { from: 'server', sentMs: 40, arrivesMs: 80, flags: ['SYN', 'ACK'] },
  { from: 'client', sentMs: 80, arrivesMs: 120, flags: ['ACK'] },
] as const

const laidOut = (trace: ReturnType<typeof handwrittenTrace>) => {
  const moments = momentsOf(trace)
  return { ...layOut(trace, moments), moments }
}

test('the same time is the same length', () => {
  const { yOf } = laidOut(handwrittenTrace(handshake))
  expect(yOf(milliseconds(40)) - yOf(0)).toBe(yOf(milliseconds(120)) - yOf(milliseconds(80)))
})

test('no two labels stand closer than a row, also where segments leave at the same time', () => {
  const burst = [1, 2, 3, 4].map(() => ({ from: 'client', sentMs: 100, arrivesMs: 140, length: 10 }) as const)
  const { moments, yOfMoment } = laidOut(handwrittenTrace([...handshake, ...burst]))
  const labels = moments.flatMap((moment, index) => (moment.kind === 'sent' ? [yOfMoment[index] ?? 0] : []))
  const distances = labels.slice(1).map((y, index) => y - (labels[index] ?? 0))
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(ROW)
})

test('a long wait is folded and says its length', () => {
  const { folds } = laidOut(
    handwrittenTrace([...handshake, { from: 'client', sentMs: 5120, arrivesMs: 5160, length: 1 }]),
  )
  expect(folds.map((fold) => fold.length)).toEqual([milliseconds(5000)])
})

test('time never runs upwards', () => {
  const { yOf, yOfMoment } = laidOut(handwrittenTrace([...handshake, { from: 'client', sentMs: 81, arrivesMs: 121 }]))
  expect(yOfMoment).toEqual([...yOfMoment].sort((a, b) => a - b))
  expect(yOf(milliseconds(81))).toBeGreaterThan(yOf(milliseconds(80)))
})

test('the axis has room for its longest time, also for one with a fraction', () => {
  const widthOf = (text: string, ms: number) => {
    expect(timeText(milliseconds(ms))).toBe(text)
    return axisWidthOf({ ticks: [0, ms].map((each) => ({ y: 0, at: milliseconds(each) })) })
  }
  expect(widthOf('600 ms', 600)).toBe(50)
  // A character of the typewriter face is 0.602 of its 10.5 pixels wide; 2 pixels stay free at the end.
  expect(widthOf('862.5 ms', 862.5)).toBeGreaterThan(8 * 0.602 * 10.5 + 2)
  expect(widthOf('2362.25 ms', 2362.25)).toBeGreaterThan(10 * 0.602 * 10.5 + 2)
})
