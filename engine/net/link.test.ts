import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { LinkDirection } from './link'

const direction = (words: { bandwidth?: number; queue?: number } = {}) =>
  new LinkDirection(milliseconds(100), { id: 'a-b', between: ['a', 'b'], delay: [0, 0], ...words })

test('without bandwidth a packet arrives one delay later, however long it is', () => {
  expect(direction().take(1_000_000, milliseconds(5))).toBe(milliseconds(105))
})

test('with bandwidth a packet takes its time to leave: 1,000 bytes at 1 Mbit/s take 8 ms', () => {
  expect(direction({ bandwidth: 1_000_000 }).take(1000, 0)).toBe(milliseconds(108))
})

test('packets leave one after the other', () => {
  const link = direction({ bandwidth: 1_000_000 })
  expect([link.take(1000, 0), link.take(1000, 0), link.take(1000, milliseconds(50))]).toEqual(
    [108, 116, 158].map(milliseconds),
  )
})

test('a queue holds as many as it says behind the one that is being sent, and room comes as packets leave', () => {
  const link = direction({ bandwidth: 1_000_000, queue: 2 })
  expect([1, 2, 3, 4].map(() => link.take(1000, 0) !== null)).toEqual([true, true, true, false])
  expect(link.take(1000, milliseconds(7))).toBeNull()
  expect(link.take(1000, milliseconds(8))).toBe(milliseconds(132))
})
