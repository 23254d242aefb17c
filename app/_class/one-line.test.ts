import { expect, test } from 'vitest'
import { oneLine } from './one-line'

test('line breaks, tabs and wide spaces become one space, and none stays at the ends', () => {
  expect(oneLine(' Li\r\n\tLei\u3000 \u0000')).toBe('Li Lei')
})

test('what turns the direction of the text is taken out', () => {
  expect(oneLine('a\u202etxt.exe\u2066b\ufeff')).toBe('atxt.exeb')
})

test('joiners inside a name stay: some scripts are written with them', () => {
  expect(oneLine('نامه\u200cای')).toBe('نامه\u200cای')
})

test('half a character is replaced, and a whole one stays', () => {
  expect(oneLine('x\ud83d')).toBe('x\ufffd')
  expect(oneLine('x\ud83d\ude00')).toBe('x\ud83d\ude00')
})
