import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { milliseconds } from '#engine/sim/time'
import { beginningOf, sentAt } from './trace-beginning'

const trace = handwrittenTrace([
  { from: 'client', sentMs: 0, arrivesMs: 40 },
  { from: 'client', sentMs: 100, arrivesMs: 140 },
  { from: 'client', sentMs: 200, arrivesMs: 240 },
])

test('the beginning holds what happened up to its end, with ids that are still places', () => {
  const beginning = beginningOf(trace, milliseconds(100))
  expect(beginning.segments.map(({ id }) => id)).toEqual([0, 1])
  expect(beginning.transmissions).toHaveLength(2)
  expect(beginning.events).toEqual(trace.events.slice(0, beginning.events.length))
  expect(beginning.events.every(({ at }) => at <= milliseconds(100))).toBe(true)
})

test('past the last segment its time is meant', () => {
  expect(sentAt(trace, 1)).toBe(milliseconds(100))
  expect(sentAt(trace, 9)).toBe(milliseconds(200))
})
