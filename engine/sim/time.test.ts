import fc from 'fast-check'
import { expect, test } from 'vitest'
import { milliseconds, mulDiv, seconds, toMilliseconds } from './time'

test('times are whole nanoseconds', () => {
  expect(seconds(1.5)).toBe(1_500_000_000)
  expect(milliseconds(0.000_000_4)).toBe(0)
  expect(milliseconds(12.345)).toBe(12_345_000)
  expect(toMilliseconds(milliseconds(12.5))).toBe(12.5)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e12, -1e12])('%s seconds are outside virtual time', (count) => {
  expect(() => seconds(count)).toThrow(RangeError)
})

test('a product beyond 2^53 is divided exactly', () => {
  expect(mulDiv(2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1)).toBe(2 ** 53 - 1)
  expect(mulDiv(2 ** 50, 3, 7)).toBe(Number((3n << 50n) / 7n))
})

test('mulDiv is the floor of the exact quotient', () => {
  const operand = fc.maxSafeNat()
  fc.assert(
    fc.property(operand, operand, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (value, up, down) => {
      const exact = (BigInt(value) * BigInt(up)) / BigInt(down)
      if (exact > BigInt(Number.MAX_SAFE_INTEGER)) expect(() => mulDiv(value, up, down)).toThrow('exceeds 2^53')
      else expect(mulDiv(value, up, down)).toBe(Number(exact))
    }),
  )
})

test.each([
  ['a negative operand', -1, 1, 1],
  ['a fraction', 1.5, 1, 1],
  ['a number that is not exact', 2 ** 53, 1, 1],
  ['a denominator of 0', 1, 1, 0],
])('mulDiv refuses %s', (_, value, numerator, denominator) => {
  expect(() => mulDiv(value, numerator, denominator)).toThrow('takes non-negative safe integers')
})
