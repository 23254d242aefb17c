import { expect, test } from 'vitest'
import { tooDeepAt } from './yaml-nesting'

test.each([
  ['brackets in brackets', '['.repeat(501), 500],
  ['braces with words between', '{a: '.repeat(501), 2000],
  ['entries in entries of one line', `a:\n  ${'- '.repeat(500)}`, 3],
  ['keys in keys', '? '.repeat(500), 0],
  ['a line far to the right', `a:\n${' '.repeat(500)}b: 1`, 3],
])('%s are too deep', (_, source, at) => {
  expect(tooDeepAt(source)).toBe(at)
})

test.each([
  ['as many brackets as there may be', '['.repeat(500)],
  ['brackets that are closed again', '[]'.repeat(10_000)],
  ['half-open intervals', '[0, 2^31)\n'.repeat(400)],
  ['a long list', '- a\n'.repeat(10_000)],
  ['a long line of text', `a: ${'- '.repeat(10_000)}`],
])('%s are not', (_, source) => {
  expect(tooDeepAt(source)).toBeNull()
})

test('five million characters are looked at in one go, not from every place anew', () => {
  const lines = `${' '.repeat(499)}x\n`.repeat(10_000)
  expect(tooDeepAt(lines)).toBeNull()
})
