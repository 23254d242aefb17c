import { expect, test } from 'vitest'
import { atStart, type TextState } from './text-edit'
import { recordTyping, startHistory, type TypingHistory } from './typing-history'

const at = (text: string): TextState => ({ text, start: text.length, end: text.length, backward: false })

/** Types each text after the other, `gap` milliseconds apart. */
const typed = (texts: readonly string[], gap = 50): TypingHistory =>
  texts.reduce((history, text, index) => recordTyping(history, at(text), 1 + index * gap), startHistory(atStart('')))

const textsOf = (history: TypingHistory) => history.states.map((state) => state.text)

test('letters in a row are one step', () => {
  expect(textsOf(typed(['a', 'ab', 'abc']))).toEqual(['', 'abc'])
})

test('a pause begins a step', () => {
  expect(textsOf(typed(['a', 'ab'], 1500))).toEqual(['', 'a', 'ab'])
})

test('deleting after typing begins a step', () => {
  expect(textsOf(typed(['a', 'ab', 'a', '']))).toEqual(['', 'ab', ''])
})

test('a paste and a line end are steps of their own', () => {
  expect(textsOf(typed(['a', 'a = 1', 'a = 1\n', 'a = 1\nb']))).toEqual(['', 'a', 'a = 1', 'a = 1\n', 'a = 1\nb'])
})

test('a moved caret changes the present and adds no step', () => {
  const history = recordTyping(typed(['abc']), { ...at('abc'), start: 1, end: 1 }, 9000)
  expect(history.states).toHaveLength(2)
  expect(history.states.at(-1)?.start).toBe(1)
})
