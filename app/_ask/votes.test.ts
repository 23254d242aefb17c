import { expect, test } from 'vitest'
import { countOf, handVotes, percentOf, totalOf } from './votes'

test('hands are entered for each answer, and whoever listens hears of it', () => {
  const votes = handVotes()
  let heard = 0
  votes.subscribe(() => heard++)
  votes.enter?.('a', 3)
  votes.enter?.('b', 9)
  votes.enter?.('a', 4)
  expect([countOf(votes.get(), 'a'), countOf(votes.get(), 'c'), totalOf(votes.get()), heard]).toEqual([4, 0, 13, 3])
})

test.each([
  [-2, 0],
  [2.9, 2],
  [Number.NaN, 0],
  [1e9, 9999],
])('%d hands are %d', (entered, kept) => {
  const votes = handVotes()
  votes.enter?.('a', entered)
  expect(countOf(votes.get(), 'a')).toBe(kept)
})

test('percents are of all hands, and of no hands nothing', () => {
  expect(percentOf({ a: 1, b: 2 }, 'b')).toBe(67)
  expect(percentOf({}, 'constructor')).toBe(0)
})
