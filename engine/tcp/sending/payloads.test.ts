import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../sim/utf8'
import { slice, take, total } from './payloads'

const bytesOf = (text: string) => ({ length: text.length, bytes: utf8(text) })

test('a slice has the bytes from its start on', () => {
  expect(slice(bytesOf('abcdef'), 2, 3)).toEqual(bytesOf('cde'))
})

test('a slice of a mere length is a mere length', () => {
  expect(slice({ length: 6 }, 2, 3)).toEqual({ length: 3 })
})

test('a slice of everything is the payload itself: nothing is copied', () => {
  const payload = bytesOf('abc')
  expect(slice(payload, 0, 3)).toBe(payload)
})

test('taking from a queue crosses its parts and leaves the rest of the one it cut', () => {
  const { taken, rest } = take([bytesOf('ab'), bytesOf('cdef'), bytesOf('gh')], 4)
  expect(taken).toEqual(bytesOf('abcd'))
  expect(rest).toEqual([bytesOf('ef'), bytesOf('gh')])
})

test('taking a mere length together with bytes gives a mere length', () => {
  expect(take([bytesOf('ab'), { length: 3 }], 5).taken).toEqual({ length: 5 })
})

test('what is taken and what remains are the queue, wherever it is cut', () => {
  const queue = fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(queue, fc.nat(48), (parts, wanted) => {
      const payloads = parts.map((bytes) => ({ length: bytes.length, bytes }))
      const length = Math.min(wanted, total(payloads))
      const { taken, rest } = take(payloads, length)
      expect(taken.length).toBe(length)
      expect([taken, ...rest].flatMap(({ bytes }) => [...(bytes ?? [])])).toEqual(parts.flatMap((part) => [...part]))
    }),
  )
})
