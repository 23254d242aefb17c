import { expect, test } from 'vitest'
import { rfcAddress, rfcPieces, rfcWords } from './rfc-address'

test('a section leads to its place in the text', () => {
  expect(rfcAddress('RFC 9293 3.10.7.4')).toBe('https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.4')
  expect(rfcAddress('RFC 1982')).toBe('https://www.rfc-editor.org/rfc/rfc1982')
})

test('what is no RFC leads nowhere', () => {
  expect(rfcAddress('Linux tcp_input.c')).toBeNull()
})

test('a section is named in words', () => {
  expect(rfcWords('RFC 9293 3.4', 'en')).toBe('RFC 9293, section 3.4')
  expect(rfcWords('RFC 9293 3.4', 'zh')).toBe('RFC 9293 第 3.4 节')
})

test('the names of RFCs in a longer text are found, and the rest stays text', () => {
  expect(rfcPieces('RFC 9293 3.6.1; RFC 6191 2')).toEqual([
    { text: 'RFC 9293 3.6.1', address: 'https://www.rfc-editor.org/rfc/rfc9293#section-3.6.1' },
    { text: '; ', address: null },
    { text: 'RFC 6191 2', address: 'https://www.rfc-editor.org/rfc/rfc6191#section-2' },
  ])
  expect(rfcPieces('Linux tcp_tw_reuse')).toEqual([{ text: 'Linux tcp_tw_reuse', address: null }])
})
