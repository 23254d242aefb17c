import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { reference } from '../reference'
import { isBehind } from './is-behind'

const last = { timestamp: 1000, at: seconds(100) }
const behind = (timestamp: number, at = 101, stamp = last) => isBehind(stamp, timestamp, seconds(at), reference)

test('an earlier time is behind; one tick may be lost on the way', () => {
  expect([998, 999, 1000, 1001].map((timestamp) => behind(timestamp))).toEqual([true, false, false, false])
})

test('earlier and later are meant modulo 2^32', () => {
  expect(behind(2 ** 32 - 1, 101, { ...last, timestamp: 1 })).toBe(true)
  expect(behind(1, 101, { ...last, timestamp: 2 ** 32 - 1 })).toBe(false)
})

test('after 60 seconds a stamp says nothing any more', () => {
  expect([159, 160].map((at) => behind(1, at))).toEqual([true, false])
})
