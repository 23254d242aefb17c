import { expect, test } from 'vitest'
import { utf8 } from './utf8'

test.each(['', 'plain', 'ß\u07ff', '报文段 \u0800\uffff', '😀\u{10ffff}'])(
  '%j has the bytes that the platform gives it',
  (text) => {
    expect(utf8(text)).toEqual(new TextEncoder().encode(text))
  },
)
