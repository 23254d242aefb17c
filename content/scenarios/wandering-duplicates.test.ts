import { expect, test } from 'vitest'
import { bytesDelivered, endpointsIn, whenEnters, whenLeaves } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import {
  rebootWithoutQuietTime,
  rebootWithQuietTime,
  reused,
  reusedAfterLongTimeWait,
  reusedAfterTimeWait,
  reusedWithClockedNumbers,
  reusedWithTimestamps,
} from './wandering-duplicates'

test('L5.2 ③: held for 90 s, and the connection reused after 60 s without any protection: delivered', () => {
  const trace = run(reusedAfterTimeWait)
  expect(whenLeaves(trace, 'client', 'TIME-WAIT')).toBeLessThan(65_000)
  expect(bytesDelivered(trace, 'server/2', 89_999)).toBe(3)
  expect(bytesDelivered(trace, 'server/2', 90_000)).toBe(6)
  // The true bytes of those numbers come later and are taken for a copy.
  expect(bytesDelivered(trace, 'server/2')).toBe(6)
})

test.each([
  ['is dropped where it comes in TIME-WAIT', 60_000, 3],
  ['is delivered where it comes while its numbers are expected', 70_000, 6],
  ['is too late where they have been used again', 99_000, 3],
])('L5.2: the copy %s (%d ms)', (_, heldUntilMs, bytes) => {
  // "TWO" is written at 95 s: by then only the copy can have brought more than "ONE".
  expect(bytesDelivered(run(reused({ heldUntilMs })), 'server/2', 94_999)).toBe(bytes)
})

test('L5.2: with initial numbers from a clock the old segment is outside the window', () => {
  const trace = run(reusedWithClockedNumbers)
  expect(bytesDelivered(trace, 'server/2', 94_999)).toBe(3)
  expect(bytesDelivered(trace, 'server/2')).toBe(6)
})

test('L5.2: with timestamps the old segment is older than what was seen last, and is dropped', () => {
  const trace = run(reusedWithTimestamps)
  expect(bytesDelivered(trace, 'server/2', 94_999)).toBe(3)
  expect(bytesDelivered(trace, 'server/2')).toBe(6)
})

test('L5.2: a TIME-WAIT of twice a true MSL outlasts the wandering segment', () => {
  const trace = run(reusedAfterLongTimeWait)
  expect(endpointsIn(trace, 'TIME-WAIT', 90_000)).toEqual(['client'])
  expect(bytesDelivered(trace, 'server/2', 270_000)).toBe(3)
})

test('L5.2: after a reboot without quiet time the segment of the life before is delivered', () => {
  const trace = run(rebootWithoutQuietTime)
  expect(whenEnters(trace, 'server/2', 'ESTABLISHED')).toBeLessThan(7000)
  expect(bytesDelivered(trace, 'server/2', 19_999)).toBe(3)
  expect(bytesDelivered(trace, 'server/2', 20_000)).toBe(6)
})

test('L5.2: a quiet time of one MSL lets it arrive before there is anything to harm', () => {
  const trace = run(rebootWithQuietTime)
  expect(bytesDelivered(trace, 'server/2', 40_000)).toBe(3)
  expect(bytesDelivered(trace, 'server/2')).toBe(6)
})
