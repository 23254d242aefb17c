import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { nextToRead, urgentBeforeEnd, urgentBeyond, urgentBytesLeft } from './urgent'

test('the next byte to read is the first that waits, or the next to come', () => {
  expect(nextToRead({ rcvNxt: 5101, rcvUser: 100 })).toBe(5001)
  expect(nextToRead({ rcvNxt: 5, rcvUser: 10 })).toBe(2 ** 32 - 5)
  expect(nextToRead({ rcvNxt: 5101, rcvUser: 0 })).toBe(5101)
})

test('urgent data is pending until its last byte has been read', () => {
  const view = inState('ESTABLISHED', { rcvUp: 5011 })
  expect(urgentBeyond(view, 5010)).toBe(5011)
  expect(urgentBeyond(view, 5011)).toBeNull()
  expect(urgentBeyond(inState('ESTABLISHED'), 5001)).toBeNull()
})

test('what is urgent ends with the stream', () => {
  const ended = (rcvUp: number | null, rcvUser: number) =>
    urgentBeforeEnd(inState('ESTABLISHED', { rcvNxt: 5101, rcvUp, rcvUser }))
  expect([ended(5200, 0), ended(5200, 50), ended(5101, 50), ended(5090, 50), ended(null, 50)]).toEqual([
    null,
    5101,
    5101,
    5090,
    null,
  ])
})

test('MUST-33: an application can learn how many bytes it has to read until nothing is urgent', () => {
  expect(urgentBytesLeft({ rcvUp: 5011, rcvNxt: 5001, rcvUser: 0 })).toBe(10)
  expect(urgentBytesLeft({ rcvUp: 5011, rcvNxt: 5006, rcvUser: 5 })).toBe(10)
  expect(urgentBytesLeft({ rcvUp: null, rcvNxt: 5006, rcvUser: 5 })).toBe(0)
})
