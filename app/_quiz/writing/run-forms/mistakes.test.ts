import { expect, test } from 'vitest'
import { simulation } from '#exercises/quiz/simulation/questions-for-tests'
import { severalDraws } from '../../several-draws'
import { mistakeRows, withFeedback } from './mistakes'

const draws = severalDraws(simulation('closes-at-once', { kind: 'time-wait-holder' }), 1)

test('every mistake of the draws is there once, with what the measure says to it', () => {
  const rows = mistakeRows(draws)
  expect(rows.map(({ on }) => on).sort()).toEqual([
    'belongs-to-the-client',
    'belongs-to-the-server',
    'both-always',
    'nobody-waits',
  ])
  expect(rows.every(({ computed, own }) => computed !== null && own === undefined)).toBe(true)
})

test('own words stand in place of the measure’s, also to a mistake that no draw has any more', () => {
  const text = { en: 'Think of who closes.' }
  const feedback = withFeedback(withFeedback([], 'both-always', text), 'forgets-the-way', text)
  const rows = mistakeRows(draws, feedback)
  expect(rows.filter(({ own }) => own === text).map(({ on, computed }) => [on, computed])).toEqual([
    ['both-always', null],
    ['forgets-the-way', null],
  ])
})

test('words are changed in their place, and taken away', () => {
  const [one, other] = [{ en: 'One.' }, { en: 'Other.' }]
  const both = withFeedback(withFeedback([], 'a', one), 'b', one)
  expect(withFeedback(both, 'a', other)).toEqual([
    { on: 'a', text: other },
    { on: 'b', text: one },
  ])
  expect(withFeedback(both, 'a', undefined)).toEqual([{ on: 'b', text: one }])
})
