import { expect, test } from 'vitest'
import { differenceText } from './scenario-difference'

test('a changed value stands with what it was before', () => {
  expect(differenceText({ hosts: { client: { mss: 536 } } }, { hosts: { client: { mss: 1460 } } })).toBe(
    'hosts.client.mss 536 → 1460',
  )
})

test('what comes or goes has nothing on one side', () => {
  expect(differenceText({ calls: [{ call: 'kill' }] }, { calls: [], seed: 1 })).toBe(
    'calls.0.call kill → –, seed – → 1',
  )
})

test('many differences are counted', () => {
  expect(differenceText({}, { a: 1, b: 2, c: 3, d: 4 })).toBe('a – → 1, b – → 2, +2')
})

test('the same scenarios differ in nothing, in whatever order their words stand', () => {
  expect(differenceText({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe('')
})
