import { expect, test } from 'vitest'
import { excerpt, marked } from './marked'

const shown = (text: string, found: string[]) =>
  marked(text, found)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('')

test('whole words are marked, in any case, and not the same letters within others', () => {
  expect(shown('An ACK acknowledges; the back does not.', ['ack'])).toBe('An [ACK] acknowledges; the back does not.')
})

test('Chinese pairs that overlap are one mark', () => {
  expect(shown('通告的接收窗口变小', ['接收', '收窗', '窗口'])).toBe('通告的[接收窗口]变小')
})

test('a single character is marked at the end of a run', () => {
  expect(shown('等待窗。', ['窗'])).toBe('等待[窗]。')
})

test('nothing found leaves the text as it is', () => {
  expect(shown('a text', [])).toBe('a text')
})

const long = `${'before '.repeat(60)}the window closes ${'after '.repeat(60)}`

test('an excerpt is around the first word that was found and says that more stands on both sides', () => {
  const text = excerpt(long, ['window'], 'en')
  expect(text).toMatch(/^…(before )+the window closes( after)+…$/)
  expect(text.length).toBeLessThanOrEqual(152)
})

test('where nothing was found in it, an excerpt is the beginning', () => {
  expect(excerpt(long, ['absent'], 'en')).toMatch(/^before .*…$/)
})

test('a short text is shown whole', () => {
  expect(excerpt('短的文字', ['文字'], 'zh')).toBe('短的文字')
})
