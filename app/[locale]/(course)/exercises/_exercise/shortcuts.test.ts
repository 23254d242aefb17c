import { expect, test } from 'vitest'
import { actionOf } from './shortcuts'

const key = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
const outside = { inText: false, singleKeys: true }

test.each([
  ['s', 'stop'],
  ['f', 'nextFailure'],
  ['H', 'nextHint'],
  ['?', 'help'],
  ['？', 'help'],
  ['x', null],
  ['Enter', null],
] as const)('outside of text, %s means %s', (pressed, action) => {
  expect(actionOf(key(pressed), outside)).toBe(action)
})

test('where text is typed, or where they are switched off, single keys are text', () => {
  expect(actionOf(key('?'), { inText: true, singleKeys: true })).toBeNull()
  expect(actionOf(key('?'), { inText: false, singleKeys: false })).toBeNull()
})

test('Ctrl+Enter and Command+Enter run from everywhere', () => {
  const off = { inText: true, singleKeys: false }
  expect(actionOf(key('Enter', { ctrlKey: true }), off)).toBe('run')
  expect(actionOf(key('Enter', { metaKey: true }), off)).toBe('run')
})

test('keys of the browser stay its own', () => {
  for (const pressed of ['s', 'f', 'h', 'r']) {
    expect(actionOf(key(pressed, { ctrlKey: true }), outside)).toBeNull()
    expect(actionOf(key(pressed, { metaKey: true }), outside)).toBeNull()
    expect(actionOf(key(pressed, { altKey: true }), outside)).toBeNull()
  }
})
