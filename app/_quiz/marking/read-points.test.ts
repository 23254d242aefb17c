import { expect, test } from 'vitest'
import { readPoints } from './read-points'

test.each([
  ['0', 0],
  [' 1.5 ', 1.5],
  ['1,5', 1.5],
  ['２．５', 2.5],
  ['3', 3],
])('%j are points', (text, points) => {
  expect(readPoints(text, 3)).toBe(points)
})

test.each(['', '3.01', '-1', '1e0', 'one', '1 2'])('%j are none of 3', (text) => {
  expect(readPoints(text, 3)).toBeNull()
})
