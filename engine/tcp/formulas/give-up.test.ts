import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { giveUpAfter } from './give-up'

const linux = { rtoMin: milliseconds(200), rtoMax: seconds(120) }

test.each([
  [0, 200],
  [1, 600],
  [3, 3000],
  [5, 12_600],
  [8, 102_200],
  [15, 924_600],
])('Linux tcp_retries2 = %i stands for %i ms', (retransmissions, ms) => {
  expect(giveUpAfter(retransmissions, linux)).toBe(milliseconds(ms))
})

test('the ceiling is that of each timeout, and not of their sum', () => {
  expect(giveUpAfter(3, { rtoMin: seconds(50), rtoMax: seconds(60) })).toBe(seconds(50 + 60 + 60 + 60))
})
