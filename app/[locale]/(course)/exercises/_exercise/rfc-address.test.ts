import { expect, test } from 'vitest'
import { rfcAddress, rfcWords } from './rfc-address'

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
