import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { milliseconds } from '#engine/sim/time'
import { drawingOf } from './drawing'
import { flyingIn } from './flying'

const trace = handwrittenTrace([
  // The first is overtaken by the second.
  { from: 'client', sentMs: 0, arrivesMs: 100, seq: 1, length: 1 },
  { from: 'client', sentMs: 10, arrivesMs: 50, seq: 2, length: 1 },
  { from: 'server', sentMs: 60, arrivesMs: 140, seq: 1, length: 1 },
])
const drawing = drawingOf({ trace, moments: momentsOf(trace), locale: 'en' })
const flyingAt = flyingIn(drawing)

test('what is on its way has left and has not arrived, also where it was overtaken', () => {
  const atMs = (ms: number) => flyingAt(milliseconds(ms), 24).map(({ x }) => x)
  expect(atMs(0)).toEqual([])
  expect(atMs(30)).toEqual([30, 50])
  expect(atMs(50)).toEqual([50])
  expect(atMs(80)).toEqual([80, 75])
  expect(atMs(140)).toEqual([])
})

test('a dot is on its arrow, and there are no more dots than asked for', () => {
  const [first] = drawing.flights
  const [dot, ...others] = flyingAt(milliseconds(30), 1)
  expect(others).toEqual([])
  expect(dot?.y).toBeCloseTo((first?.sentY ?? 0) + 0.3 * ((first?.ends[0]?.y ?? 0) - (first?.sentY ?? 0)))
})
