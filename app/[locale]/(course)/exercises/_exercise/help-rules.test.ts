import { expect, test } from 'vitest'
import { ALL_HELP, solutionAccess } from './help-rules'

const failed = (source: string, ...ids: string[]) =>
  ({ source, at: 1, status: 'failed', points: 0, maxPoints: 2, passed: [], failed: ids }) as const
const tests = { carry: { hints: ['a', 'b'] }, odd: { hints: ['a'] } }
const start = { offered: ALL_HELP, hasPassed: false, help: undefined, submissions: [], tests }
const three = [failed('1', 'odd'), failed('2', 'odd'), failed('3', 'carry')]

test('at first three attempts are wanting', () => {
  expect(solutionAccess(start)).toEqual({ kind: 'closed', attempts: 3, hints: 0 })
})

test('after three attempts the hints of the tests that failed last are wanting, and of no other', () => {
  expect(solutionAccess({ ...start, submissions: three })).toEqual({ kind: 'closed', attempts: 0, hints: 2 })
  const help = { hints: { carry: 1 }, seenAt: null }
  expect(solutionAccess({ ...start, submissions: three, help })).toEqual({ kind: 'closed', attempts: 0, hints: 1 })
})

test('with three attempts and every hint opened it may be asked for', () => {
  const help = { hints: { carry: 2 }, seenAt: null }
  expect(solutionAccess({ ...start, submissions: three, help })).toEqual({ kind: 'on-confirmation' })
})

test('who has passed or has seen it may see it', () => {
  expect(solutionAccess({ ...start, hasPassed: true })).toEqual({ kind: 'open' })
  expect(solutionAccess({ ...start, help: { hints: {}, seenAt: 5 } })).toEqual({ kind: 'open' })
})

test('where the solution is off nobody sees it, and where the hints are off none is asked for', () => {
  expect(solutionAccess({ ...start, offered: { hints: true, solution: false }, hasPassed: true })).toEqual({
    kind: 'off',
  })
  const offered = { hints: false, solution: true }
  expect(solutionAccess({ ...start, offered, submissions: three })).toEqual({ kind: 'on-confirmation' })
})

test('a test that the exercise no longer has asks for no hint', () => {
  const submissions = [...three, failed('4', 'gone')]
  expect(solutionAccess({ ...start, submissions })).toEqual({ kind: 'on-confirmation' })
})
