import { expect, test } from 'vitest'
import { sysctlValueOf, textOf, valueIn } from './field-value'

const number = { is: 'number', min: 0, max: 10, mayBeNull: false } as const

test.each([
  ['536', 536],
  [' 0.50 ', 0.5],
  ['.5', 0.5],
  ['-1', -1],
  ['1e3', 1000],
  ['', undefined],
  ['soon', 'soon'],
  ['0x10', '0x10'],
  ['1 2', '1 2'],
])('a number field in which %j stands says %j', (text, value) => {
  expect(valueIn(text, number)).toEqual(value)
})

test('where there may be no number at all, a word says so', () => {
  expect(valueIn('none', { ...number, mayBeNull: true })).toBeNull()
  expect(textOf(null)).toBe('none')
  expect(valueIn('none', number)).toBe('none')
})

test('a text field keeps every character', () => {
  expect(valueIn(' hello ', { is: 'text' })).toBe(' hello ')
})

test('a sysctl is a whole number, or text', () => {
  expect(sysctlValueOf('5')).toBe(5)
  expect(sysctlValueOf('4096 131072 6291456')).toBe('4096 131072 6291456')
  expect(sysctlValueOf('1.5')).toBe('1.5')
})
