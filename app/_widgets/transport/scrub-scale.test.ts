import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { milliseconds } from '#engine/sim/time'
import { scrubScale } from './scrub-scale'

const moments = momentsOf(
  handwrittenTrace([
    { from: 'client', sentMs: 0, arrivesMs: 40 },
    { from: 'client', sentMs: 10_000, arrivesMs: 10_040 },
  ]),
)
const scale = scrubScale(moments, milliseconds(80))

test('time takes its own length, and a long wait no more than four round trips', () => {
  expect(scale.positionOf(milliseconds(40))).toBe(milliseconds(40))
  expect(scale.positionOf(milliseconds(10_000))).toBe(milliseconds(360))
  expect(scale.length).toBe(milliseconds(400))
})

test('every place is a time, also within a wait, and back', () => {
  for (const position of [0, 20, 40, 200, 360, 380, 400].map(milliseconds)) {
    expect(scale.positionOf(scale.timeAt(position))).toBeCloseTo(position, 0)
  }
  expect(scale.timeAt(milliseconds(200))).toBe(milliseconds(5020))
})

test('beyond its end it is the end', () => {
  expect(scale.positionOf(milliseconds(99_999))).toBe(scale.length)
})
