import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { timeWaitTimeout } from './time-wait-timeout'

test('TIME-WAIT: after 2 MSL the connection is gone, its timers with it, and the application is told', () => {
  expect(timeWaitTimeout(inState('TIME-WAIT'), { now: 0 })).toMatchObject({
    set: { state: 'CLOSED' },
    timers: { retransmission: null, timeWait: null },
    signal: 'closed',
  })
})
