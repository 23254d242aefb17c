import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { inFlight, inState } from '../view-for-tests'
import { userTimeout } from './user-timeout'

const waiting = (lastProgressAt: number) =>
  inState('ESTABLISHED', { userTimeout: seconds(10), inFlight: [inFlight(1001, 1)], lastProgressAt })

test('MUST-21: what has waited for so long ends the connection, and the application is told', () => {
  expect(userTimeout(waiting(seconds(5)), { now: seconds(15) })).toMatchObject({
    set: { state: 'CLOSED', inFlight: [] },
    timers: { retransmission: null, userTimeout: null },
    signal: 'timeout',
  })
})

test('where something was acknowledged in the meantime, the wait is counted from there', () => {
  const decision = userTimeout(waiting(seconds(6)), { now: seconds(15) })
  expect(decision?.timers).toEqual({ userTimeout: seconds(16) })
  expect(decision?.set).toBeUndefined()
})

test('what the network said before is what the application is told', () => {
  const view = { ...waiting(0), softError: 'host-unreachable' } as const
  expect(userTimeout(view, { now: seconds(15) })?.signal).toBe('unreachable')
})
