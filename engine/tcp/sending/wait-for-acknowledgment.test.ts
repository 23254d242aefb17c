import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { noTimers } from '../replies'
import { inFlight, inState } from '../view-for-tests'
import { waitForAcknowledgment } from './wait-for-acknowledgment'

const now = { now: seconds(100) }
const limit = { userTimeout: seconds(10) }
const timers = (running: object) => ({ timers: { ...noTimers, ...running } })

test.each([
  ['segments in flight', { inFlight: [inFlight(1001, 1)] }],
  ['bytes that the window keeps back', { unsent: [{ length: 1 }] }],
  ['a FIN that the window keeps back', { fin: 'wanted' }],
] as const)('%s start the user timeout', (_, change) => {
  expect(waitForAcknowledgment(inState('ESTABLISHED', { ...limit, ...change }), now)?.timers).toEqual({
    userTimeout: seconds(110),
  })
})

test('where nothing waits it stops, and else it is left alone', () => {
  const runs = timers({ userTimeout: seconds(105) })
  expect(waitForAcknowledgment(inState('ESTABLISHED', { ...limit, ...runs }), now)?.timers).toEqual({
    userTimeout: null,
  })
  expect(waitForAcknowledgment(inState('ESTABLISHED', limit), now)).toBeNull()
  const waits = { ...limit, ...runs, inFlight: [inFlight(1001, 1)] }
  expect(waitForAcknowledgment(inState('ESTABLISHED', waits), now)).toBeNull()
})

test('a connection that is over waits for nothing', () => {
  expect(waitForAcknowledgment(inState('CLOSED', { ...limit, fin: 'wanted' }), now)).toBeNull()
})

test('an application that chooses late is not given more time', () => {
  const first = {
    ...limit,
    inFlight: [inFlight(1001, 1)],
    rto: seconds(4),
    ...timers({ retransmission: seconds(101) }),
  }
  expect(waitForAcknowledgment(inState('ESTABLISHED', first), now)?.timers?.userTimeout).toBe(seconds(107))
  const later = { ...first, retransmittingSince: seconds(95) }
  expect(waitForAcknowledgment(inState('ESTABLISHED', later), now)?.timers?.userTimeout).toBe(seconds(105))
  const tooLate = { ...first, retransmittingSince: seconds(50) }
  expect(waitForAcknowledgment(inState('ESTABLISHED', tooLate), now)?.timers?.userTimeout).toBe(seconds(100))
})
