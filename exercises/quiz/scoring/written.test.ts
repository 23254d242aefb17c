import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, isNear, readNumber } from './written'

test.each([
  ['SYN-SENT', 'syn-sent', true],
  ['SYN-SENT', '  SYN-SENT ', true],
  ['SYN*SENT', 'SYN_SENT', true],
  ['SYN*SENT', 'SYNSENT', true],
  ['SYN*SENT', 'SYN-SENT!', false],
  ['*FIN*', 'the FIN of the client', true],
  ['a*b*c', 'abbc', true],
  ['a*ab', 'ab', false],
  ['**', '', true],
  ['2\\*MSL', '2*MSL', true],
  ['2\\*MSL', '2 times MSL', false],
  ['.*', 'anything', false],
  ['caf\u00e9', 'cafe\u0301', true],
])('%s, and what is written: %s', (pattern, written, expected) => {
  expect(fits(pattern, written, false)).toBe(expected)
})

test('where case matters, another case is another word', () => {
  expect(fits('SYN', 'syn', true)).toBe(false)
})

test('a star takes the place of any part of a text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), fc.nat(30), fc.nat(30), (text, from, length) => {
      expect(fits(`${text.slice(0, from)}*${text.slice(from + length)}`, text, true)).toBe(true)
    }),
  )
})

test('a text without stars fits itself alone', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(fc.property(word, word, (pattern, text) => fits(pattern, text, true) === (pattern === text)))
})

test('a pattern of many stars against a long text that does not fit comes to an end', () => {
  expect(fits(`${'a*'.repeat(400)}b`, 'a'.repeat(50_000), false)).toBe(false)
})

const units = [
  { name: 'ms', factor: 1 },
  { name: 's', factor: 1000 },
]

test.each([
  ['300', 300],
  ['300 ms', 300],
  ['0.3 s', 300],
  ['0,3 s', 300],
  ['.3 S', 300],
  ['-1.5', -1.5],
  ['−1.5', -1.5],
  ['1e3', 1000],
  ['2.5 x 10^3', 2500],
  ['2×10**-1', 0.2],
  ['2,456,789', 2_456_789],
  ['2 456 789', 2_456_789],
  ['３００ ms', 300],
])('a number is read as people write it: %s', (written, value) => {
  expect(readNumber(written, units)).toEqual({ value })
})

test.each([
  ['three', 'not-a-number'],
  ['', 'not-a-number'],
  ['1e9999', 'not-a-number'],
  ['300 miles', 'unit-unknown'],
])('what is no number says so: %s', (written, unreadable) => {
  expect(readNumber(written, units)).toEqual({ unreadable })
})

test('a unit that must be there is missed', () => {
  expect(readNumber('300', units, true)).toEqual({ unreadable: 'unit-missing' })
})

test('a number without units takes none', () => {
  expect(readNumber('300 ms')).toEqual({ unreadable: 'not-a-number' })
})

test('every number is read back', () => {
  // The text of -0 is that of 0.
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0))
  fc.assert(
    fc.property(number, (value) => {
      expect(readNumber(String(value))).toEqual({ value })
    }),
  )
})

test('a number is near enough up to its tolerance, that included', () => {
  expect([isNear(0.1 + 0.2, 0.3, 0), isNear(105, 100, 5), isNear(105.001, 100, 5)]).toEqual([true, true, false])
})
