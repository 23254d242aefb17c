import { expect, test } from 'vitest'
import { digestOf, type Likeness, likenessOf } from './likeness'
import type { TestVerdict, Verdict } from './verdict'

/** A verdict of three tests, of which these gave a wrong answer. */
function verdictOf(wrong: Readonly<Record<string, string>>, changes: Partial<TestVerdict> = {}): Verdict {
  const tests = ['a', 'b', 'c'].map((id): TestVerdict => {
    const got = wrong[id]
    const base = { id, points: 0, maxPoints: 1, console: [] }
    if (got === undefined) return { ...base, status: 'passed' }
    return { ...base, status: 'failed', finding: { call: id, got, expected: '0' }, ...changes }
  })
  return { slug: 'half', status: 'failed', points: 0, maxPoints: 3, tests, hash: '', caseSeed: 1 }
}

const like = (tests: string[], en: string, found?: string): Likeness => ({
  tests,
  misconception: { en, zh: `中文：${en}` },
  ...(found === undefined ? {} : { found }),
})

test('results that are those of one known mistake say which', () => {
  const known = [like(['a'], 'Adds.'), like(['a', 'b'], 'Bends.')]
  expect(likenessOf(verdictOf({ a: '1', b: '2' }), known)).toMatchObject({ en: 'Bends.' })
})

test('a test more or less is another mistake, of which nothing is said', () => {
  const known = [like(['a', 'b'], 'Bends.')]
  expect(likenessOf(verdictOf({ a: '1' }), known)).toBeNull()
  expect(likenessOf(verdictOf({ a: '1', b: '1', c: '1' }), known)).toBeNull()
})

test('mistakes that fail the same tests are told apart by what came back', () => {
  const known = [
    like(['a'], 'Adds.', digestOf(verdictOf({ a: '1' }))),
    like(['a'], 'Adds twice.', digestOf(verdictOf({ a: '2' }))),
  ]
  expect(likenessOf(verdictOf({ a: '2' }), known)).toMatchObject({ en: 'Adds twice.' })
  expect(likenessOf(verdictOf({ a: '3' }), known)).toBeNull()
})

test('several that cannot be told apart say nothing', () => {
  expect(likenessOf(verdictOf({ a: '1' }), [like(['a'], 'Adds.'), like(['a'], 'Adds twice.')])).toBeNull()
})

test('code that threw, or that did not run to its end, looks like nothing', () => {
  const known = [like(['a'], 'Adds.')]
  const error = { name: 'TypeError', message: 'no', learners: true }
  expect(likenessOf(verdictOf({ a: 'TypeError: no' }, { error }), known)).toBeNull()
  expect(likenessOf({ ...verdictOf({ a: '1' }), status: 'timed-out' }, known)).toBeNull()
})
