import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { inState } from '../view-for-tests'
import { timeWaitLength } from './time-wait-length'

const length = (timeWaitRecycle: boolean, timestamps: boolean) =>
  timeWaitLength(
    inState('FIN-WAIT-2', { timestamps, rto: milliseconds(201), profile: { timeWait: seconds(60), timeWaitRecycle } }),
  )

test('MUST-13: TIME-WAIT lasts 2 MSL', () => {
  expect(length(false, true)).toBe(seconds(60))
})

test('Linux 3.10: with tcp_tw_recycle it lasts 3.5 timeouts, where timestamps are in use', () => {
  expect(length(true, true)).toBe(milliseconds(703.5))
  expect(length(true, false)).toBe(seconds(60))
})
