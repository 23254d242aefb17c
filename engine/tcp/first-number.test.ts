import { expect, test } from 'vitest'
import { firstNumber } from './first-number'
import { reference } from './reference'
import { inState } from './view-for-tests'

const there = { host: 'there', port: 80 }
const view = inState('LISTEN', { formulas: { ...reference, isn: () => 1000 } })

test('a connection begins at what the formula says', () => {
  expect(firstNumber(view, there, 0, undefined)).toBe(1000)
})

test('MAY-2: one that replaces another begins beyond all that the other has used', () => {
  expect(firstNumber(view, there, 0, 999)).toBe(1000)
  expect(firstNumber(view, there, 0, 1000)).toBe(66_537)
  expect(firstNumber(view, there, 0, 5000)).toBe(70_537)
  expect(firstNumber(view, there, 0, 2 ** 32 - 10)).toBe(1000)
})
