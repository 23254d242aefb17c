import { expect, test } from 'vitest'
import { pointsText, resultOf, totalOf } from './points'

test.each([
  [1, 'right'],
  [0.99999999, 'right'],
  [0.5, 'partly'],
  [0, 'wrong'],
  [null, 'byHand'],
])('a fraction of %s is %s', (fraction, expected) => {
  expect(resultOf({ fraction, feedback: [] })).toBe(expected)
})

test('points have two places at most', () => {
  expect([1, 0.5, 2 / 3, 0.1 + 0.2].map(pointsText)).toEqual(['1', '0.5', '0.67', '0.3'])
})

test('what was not answered is worth nothing, and what a person marks is counted apart', () => {
  const score = (fraction: number) => ({ fraction, feedback: [] })
  expect(
    totalOf([
      { points: 2, score: score(0.5), isByHand: false },
      { points: 3, score: null, isByHand: false },
      { points: 4, score: null, isByHand: true },
    ]),
  ).toEqual({ got: 1, of: 5, byHand: 4 })
})
