import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { milliseconds } from '#engine/sim/time'
import { layOut, ROW } from './layout'

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
