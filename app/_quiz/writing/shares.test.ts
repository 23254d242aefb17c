import { expect, test } from 'vitest'
import { areEqual, countAgainst, equally, withRight } from './shares'

const answers = (...fractions: readonly number[]) => fractions.map((fraction) => ({ text: { en: 'It' }, fraction }))
const fractions = (all: ReturnType<typeof equally>) => all.map(({ fraction }) => fraction)

test('the right ones share the points equally, and what is against them is as large', () => {
  expect(fractions(equally(answers(10, 90, 0), false))).toEqual([50, 50, 0])
  expect(fractions(equally(answers(1, 1, 1, 0), true))).toEqual([33.33333, 33.33333, 33.33333, -33.33333])
  expect(fractions(equally(answers(0, -50), true))).toEqual([0, 0])
})

test('one more right answer takes its share from the others, and keeps whether wrong ones count against them', () => {
  expect(fractions(withRight(answers(50, 50, 0), 2, true))).toEqual([33.33333, 33.33333, 33.33333])
  expect(fractions(withRight(answers(50, 50, -50), 1, false))).toEqual([100, -100, -100])
})

test('shares that somebody set by hand are not equal', () => {
  expect(areEqual(answers(50, 50, -50))).toBe(true)
  expect(areEqual(answers(33.3333, 33.3333, 33.3333, 0))).toBe(true)
  expect(areEqual(answers(75, 25, 0))).toBe(false)
  expect(areEqual(answers(50, 50, -50, 0))).toBe(false)
  expect(countAgainst(answers(50, 50, 0))).toBe(false)
})
