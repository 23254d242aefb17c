import { expect, test } from 'vitest'
import { feedbackOn, type Key, rightFeedback } from './key'

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
