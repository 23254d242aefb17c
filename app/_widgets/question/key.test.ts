import { expect, test } from 'vitest'
import { feedbackOn, type Key, rightFeedback, rightText } from './key'

test('a choice gets its own feedback', () => {
  expect(feedbackOn({ kind: 'choice', correct: 'a' }, 'b')).toBe('b')
  expect(rightFeedback({ kind: 'choice', correct: 'a' })).toBe('a')
})

test('a number is right within its tolerance, with a comma or a point, and else too low or too high', () => {
  const key: Key = { kind: 'number', correct: 3.4, tolerance: 0.1, unit: 's' }
  expect(['3.5', '3,4', '3.2', '34'].map((given) => feedbackOn(key, given))).toEqual(['right', 'right', 'low', 'high'])
  expect(rightFeedback(key)).toBe('right')
})

test('a wrong state gets its own feedback where there is one', () => {
  const key: Key = { kind: 'state', correct: 'SYN-RECEIVED', named: ['ESTABLISHED'] }
  expect(['SYN-RECEIVED', 'ESTABLISHED', 'CLOSED'].map((given) => feedbackOn(key, given))).toEqual([
    'right',
    'ESTABLISHED',
    'other',
  ])
})

test('a moment is too early or too late', () => {
  const key: Key = { kind: 'moment', correct: 300, tolerance: 0, from: 0, until: 500, step: 50 }
  expect(['250', '300', '350'].map((given) => feedbackOn(key, given))).toEqual(['early', 'right', 'late'])
})

test('the right answer is said with its unit, and that of a choice nowhere but at it', () => {
  const moment = { from: 0, until: 2000, step: 50, tolerance: 0 }
  expect([
    rightText({ kind: 'choice', correct: 'three' }),
    rightText({ kind: 'state', correct: 'FIN-WAIT-2', named: [] }),
    rightText({ kind: 'moment', correct: 1200, ...moment }),
    rightText({ kind: 'number', correct: 3.435_97, tolerance: 0.1, unit: 's' }),
    rightText({ kind: 'number', correct: 4_294_967_295, tolerance: 0, unit: '' }),
  ]).toEqual([null, 'FIN-WAIT-2', '1200 ms', '3.44 s', '4294967295'])
})
