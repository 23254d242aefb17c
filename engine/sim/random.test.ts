import { expect, test } from 'vitest'
import { Random } from './random'

const first = (count: number, random: Random) => Array.from({ length: count }, () => random.uint32())

test('the same seed and stream give the same numbers', () => {
  expect(first(50, new Random(7, 2))).toEqual(first(50, new Random(7, 2)))
})

test.each([
  ['seed', new Random(8)],
  ['stream', new Random(7, 1)],
])('another %s gives other numbers', (_, other) => {
  expect(first(5, other)).not.toEqual(first(5, new Random(7)))
})

test('numbers are whole and from 0 to 2^32 - 1', () => {
  for (const number of first(1000, new Random(1))) {
    expect(Number.isInteger(number)).toBe(true)
    expect(number).toBeGreaterThanOrEqual(0)
    expect(number).toBeLessThan(2 ** 32)
  }
})

test('fractions lie in [0, 1) and fill it evenly', () => {
  const random = new Random(3)
  const tenths = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i++) {
    const fraction = random.fraction()
    expect(fraction).toBeGreaterThanOrEqual(0)
    expect(fraction).toBeLessThan(1)
    const tenth = Math.floor(fraction * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
