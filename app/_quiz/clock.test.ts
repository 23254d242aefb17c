import { expect, test } from 'vitest'
import { clockText, minutesLeft } from './clock'

test.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [1, '0:01'],
  [65_000, '1:05'],
  [3_600_000, '1:00:00'],
  [3_725_000, '1:02:05'],
])('%d ms are shown as %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

test('the last minute is one minute', () => {
  expect([60_000, 59_000, 60_001, 0, -1].map((left) => minutesLeft(left, 0))).toEqual([1, 1, 2, 0, 0])
})
