import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, editBetween, offsetAt, positionAt } from './text-edit'

test('the edit between two texts makes the one into the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = editBetween(before, after)
      expect(edit === null ? before : applyEdit(before, edit)).toBe(after)
    }),
  )
})

test('the edit holds only what changed', () => {
  expect(editBetween('return a < b', 'return (a - b) < b')).toEqual({ start: 7, end: 8, text: '(a - b)' })
  expect(editBetween('aaa', 'aaaa')).toEqual({ start: 3, end: 3, text: 'a' })
  expect(editBetween('same', 'same')).toBeNull()
})

test('an edit never cuts a character of two units', () => {
  // The two faces share their first unit.
  expect(editBetween('x😀y', 'x😁y')).toEqual({ start: 1, end: 3, text: '😁' })
})

test('line and column lead to the offset and back', () => {
  const text = 'one\ntwo\n\nfour'
  expect(positionAt(text, 5)).toEqual({ line: 2, column: 2 })
  expect(offsetAt(text, 2, 2)).toBe(5)
  expect(offsetAt(text, 3)).toBe(8)
})

test('a place that is not in the text becomes the nearest one', () => {
  expect(offsetAt('one\ntwo', 9, 9)).toBe(7)
  expect(offsetAt('one\ntwo', 1, 99)).toBe(3)
  expect(offsetAt('one\ntwo', 0, 0)).toBe(0)
})
