import { expect, test } from 'vitest'
import { caseSeed } from './case-seed'

test('without a grader the seed is always the same, so that a failure comes again', () => {
  expect(caseSeed()).toBe(caseSeed())
  expect(Number.isSafeInteger(caseSeed())).toBe(true)
})
