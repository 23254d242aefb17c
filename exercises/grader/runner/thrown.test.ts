import { expect, test } from 'vitest'
import { describeThrown, findingOf } from './thrown'

const FINDING = { call: 'half(7)', got: '1', expected: '3' }

test("an error whose first frame is in the learner's file is theirs, with its line", () => {
  const stack = 'TypeError: no\n    at half (solution.ts:3:9)\n    at suite.js:1:1'
  expect(describeThrown({ name: 'TypeError', message: 'no', stack })).toEqual({
    name: 'TypeError',
    message: 'no',
    line: 3,
    learners: true,
  })
})

test('each of their calls in the stack has its line, and a function that calls itself stands there once', () => {
  const rounds = '\n    at down (solution.ts:7:3)'.repeat(5)
  const stack = `Error: no\n    at Array.map (<anonymous>)${rounds}\n    at Object.half (solution.ts:9:1)\n    at suite.js:1:1`
  expect(describeThrown({ name: 'Error', message: 'no', stack }).calls).toEqual([
    { line: 7, name: 'down' },
    { line: 9, name: 'half' },
  ])
  expect(describeThrown({ stack: 'inner@solution.ts:2:1\nhalf@solution.ts:4:1' }).calls).toEqual([
    { line: 2, name: 'inner' },
    { line: 4, name: 'half' },
  ])
})

test('a stack that the submission wrote itself names no line that cannot be', () => {
  const stack = `Error\n    at x (solution.ts:${'9'.repeat(40)}:1)`
  expect(describeThrown({ stack })).not.toHaveProperty('line')
})

test('the stack of a browser that writes it otherwise is read too', () => {
  const stack = 'half@solution.ts:3:9\ncheck@suite.js:1:1\n'
  expect(describeThrown({ name: 'TypeError', message: 'no', stack })).toMatchObject({ line: 3, learners: true })
})

test('an error that came through the submission and began elsewhere is not theirs', () => {
  const stack = 'Error: no\n    at check (suite.js:1:1)\n    at half (solution.ts:3:9)'
  expect(describeThrown({ name: 'Error', message: 'no', stack })).toMatchObject({ learners: false, line: 3 })
})

test.each([
  ['undefined', undefined],
  ['a string', 'no'],
  ['a symbol', Symbol('no')],
  ['an object without a prototype', Object.create(null)],
  ['a function', () => {}],
])('%s that was thrown is described', (_what, thrown) => {
  expect(describeThrown(thrown)).toMatchObject({ name: 'Error', learners: false })
})

test('fields that throw, and endless ones, do no harm', () => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('from the trap')
      },
    },
  )
  expect(describeThrown(hostile).message).toBe('an object that is no Error')
  expect(describeThrown({ message: 'x'.repeat(100_000) }).message.length).toBe(500)
})

test('a finding is found along the causes', () => {
  const error = new Error('property failed', { cause: Object.assign(new Error('inner'), { finding: FINDING }) })
  expect(findingOf(error)).toEqual({ finding: FINDING })
})

test('a finding brings what was thrown', () => {
  const thrown = new RangeError('no')
  expect(findingOf({ finding: FINDING, thrown })).toEqual({ finding: FINDING, thrown: { value: thrown } })
})

test('causes that go round end', () => {
  const error = new Error('round')
  error.cause = error
  expect(findingOf(error)).toBeUndefined()
})

test('something that only looks like a finding is none', () => {
  expect(findingOf({ finding: { call: 'half(7)', got: 1, expected: 3 } })).toBeUndefined()
})
