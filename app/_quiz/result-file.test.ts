import { expect, test } from 'vitest'
import { type QuizResult, readResult, resultFileName, resultText } from './result-file'
import { FREE } from './settings'

const result: QuizResult = {
  student: '李雷',
  bank: { id: 'three-segments', fingerprint: 'a-b' },
  settings: FREE,
  attempt: 1,
  seed: 7,
  startedAt: 1000,
  finishedAt: 2000,
  responses: { first: { type: 'choice', chosen: 1 }, drawn: { type: 'simulation', seed: 5, answer: '300' } },
  points: { got: 1, of: 2, byHand: 0 },
}

test('a result comes back from its file as it was', () => {
  expect(readResult(resultText(result))).toEqual(result)
})

test.each([
  ['', 'no-result'],
  ['{}', 'no-result'],
  ['[[[[', 'no-result'],
  [resultText(result).replace('"choice"', '"song"'), 'no-result'],
  [resultText(result).replace('"version": 1', '"version": 2'), 'no-result'],
  [' '.repeat(11_000_000), 'too-large'],
])('what is no result is refused: %#', (text, expected) => {
  expect(readResult(text)).toBe(expected)
})

test('a file has a name that every system takes', () => {
  expect(resultFileName('three-segments', ' Ann/O’Neil: 7 ')).toBe('quiz_three-segments_Ann-O-Neil-7.json')
  expect(resultFileName('three-segments', '李雷')).toBe('quiz_three-segments_李雷.json')
})
