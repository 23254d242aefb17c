import { expect, test } from 'vitest'
import { keyEdit } from './plain-keys'
import { applyEdit } from './text-edit'

/** Presses a key in a text where `[` and `]` (or `|`) mark the selection; the result is marked alike. */
function press(marked: string, key: 'Tab' | 'Shift+Tab' | 'Enter'): string {
  const caret = marked.indexOf('|')
  const start = caret === -1 ? marked.indexOf('«') : caret
  const end = caret === -1 ? marked.indexOf('»') - 1 : caret
  const text = marked.replace(/[|«»]/g, '')
  const result = keyEdit({ text, start, end, backward: false }, key)
  if (result === null) return marked
  const after = applyEdit(text, result.edit)
  const selected = after.slice(result.start, result.end)
  const mark = result.start === result.end ? '|' : `«${selected}»`
  return after.slice(0, result.start) + mark + after.slice(result.end)
}

test('Tab goes to the next stop of two', () => {
  expect(press('|x', 'Tab')).toBe('  |x')
  expect(press('a|', 'Tab')).toBe('a |')
})

test('Tab indents every selected line, and Shift+Tab takes it back', () => {
  expect(press('«if (a)\n  b\n»c', 'Tab')).toBe('  «if (a)\n    b\n»c')
  expect(press('  «if (a)\n    b\n»c', 'Shift+Tab')).toBe('«if (a)\n  b\n»c')
})

test('Shift+Tab on a line that is not indented does nothing', () => {
  expect(press('ab|c', 'Shift+Tab')).toBe('ab|c')
  expect(press(' |abc', 'Shift+Tab')).toBe('|abc')
})

test('Enter keeps the indentation', () => {
  expect(press('  return a|', 'Enter')).toBe('  return a\n  |')
})

test('Enter after an opening bracket goes one step deeper, and moves the closing one down', () => {
  expect(press('f() {|', 'Enter')).toBe('f() {\n  |')
  expect(press('f() {|}', 'Enter')).toBe('f() {\n  |\n}')
})
