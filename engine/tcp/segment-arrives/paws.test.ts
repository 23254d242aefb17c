import { expect, test } from 'vitest'
import { minutes, seconds } from '../../sim/time'
import type { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { paws } from './paws'

const view = inState('ESTABLISHED', { timestamps: true, tsRecent: 1000 })
const stamped = (value: number, words: Parameters<typeof segment>[0] = {}, now = 0) =>
  arrives({ flags: 'ACK', options: { timestamps: { value, echo: 0 } }, ...words }, now)

test('an older timestamp: the segment is acknowledged and dropped, although its number is in the window', () => {
  const decision = paws(view, stamped(999, { payload: { length: 10 } }))
  expect(decision?.send).toMatchObject([{ seq: 1001, ack: 5001, options: { timestamps: { echo: 1000 } } }])
  expect(decision?.then).toBe('stop')
  expect(decision?.set).toBeUndefined()
})

test.each([
  ['the same', 1000],
  ['a newer one', 1001],
])('%s goes on', (_, value) => {
  expect(paws(view, stamped(value))).toBeNull()
})

test('older and newer are meant modulo 2^32', () => {
  expect(paws({ ...view, tsRecent: 2 ** 32 - 1 }, stamped(3))).toBeNull()
  expect(paws({ ...view, tsRecent: 3 }, stamped(2 ** 32 - 1))?.then).toBe('stop')
})

test('a reset is not judged by its timestamp, old or missing', () => {
  expect(paws(view, stamped(1, { flags: 'RST' }))).toBeNull()
  expect(paws(view, arrives({ flags: 'RST' }))).toBeNull()
})

test('a timestamp that has been kept for 24 days makes nothing old any more (RFC 7323 5.5)', () => {
  const days = minutes(24 * 60)
  expect(paws(view, stamped(999, {}, 24 * days))?.then).toBe('stop')
  expect(paws(view, stamped(999, {}, 24 * days + seconds(1)))).toBeNull()
})

test('a segment without a timestamp is dropped in silence where both ends agreed to send them (RFC 7323 3.2)', () => {
  const decision = paws(view, arrives({ flags: 'ACK', payload: { length: 10 } }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
})

test('a SYN without a timestamp goes on: it has agreed to nothing yet', () => {
  expect(paws(view, arrives({ flags: 'SYN' }))).toBeNull()
})

test('where timestamps are not agreed on they mean nothing', () => {
  expect(paws({ ...view, timestamps: false }, stamped(1))).toBeNull()
  expect(paws({ ...view, timestamps: false }, arrives({ flags: 'ACK' }))).toBeNull()
})
