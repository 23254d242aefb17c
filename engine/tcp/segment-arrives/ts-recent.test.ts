import { expect, test } from 'vitest'
import { minutes, seconds } from '../../sim/time'
import { arrives, inState } from '../view-for-tests'
import { tsRecent } from './ts-recent'

const view = inState('ESTABLISHED', { timestamps: true, tsRecent: 1000, lastAckSent: 5001, rcvNxt: 5001 })
const stamped = (value: number, seq: number, now = 0) =>
  arrives({ flags: 'ACK', seq, options: { timestamps: { value, echo: 0 } }, payload: { length: 10 } }, now)

test('the timestamp of the next segment is kept', () => {
  expect(tsRecent(view, stamped(1007, 5001, seconds(9)))?.set).toEqual({ tsRecent: 1007, tsRecentAt: seconds(9) })
})

test('the timestamp of a segment behind a gap is not: the echo stays with the last segment before it', () => {
  expect(tsRecent(view, stamped(1007, 5002))).toBeNull()
})

test('of the segments that one delayed acknowledgment answers the first one counts', () => {
  expect(tsRecent({ ...view, rcvNxt: 5011 }, stamped(1007, 5011))).toBeNull()
})

test('a segment that comes again, partly or wholly known, gives its timestamp', () => {
  expect(tsRecent(view, stamped(1007, 4991))?.set?.tsRecent).toBe(1007)
})

test('an older timestamp, or the same one, changes nothing', () => {
  expect(tsRecent(view, stamped(999, 5001))).toBeNull()
  expect(tsRecent(view, stamped(1000, 5001))).toBeNull()
})

test('after 24 days any timestamp is the newest', () => {
  expect(tsRecent(view, stamped(5, 5001, minutes(25 * 24 * 60)))?.set?.tsRecent).toBe(5)
})

test('newer is meant modulo 2^32', () => {
  expect(tsRecent({ ...view, tsRecent: 2 ** 32 - 1 }, stamped(3, 5001))?.set?.tsRecent).toBe(3)
})

test('where timestamps are not agreed on none is kept', () => {
  expect(tsRecent({ ...view, timestamps: false }, stamped(1007, 5001))).toBeNull()
})
