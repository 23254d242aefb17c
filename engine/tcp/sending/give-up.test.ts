import { expect, test } from 'vitest'
import type { Profile } from '../../profiles/profile'
import { seconds } from '../../sim/time'
import { giveUp } from '../replies'
import { segment } from '../segment'
import { inFlight, inState } from '../view-for-tests'
import { countTimeout, hasGivenUp } from './give-up'
import type { Changes } from './progress'

const data = inFlight(1001, 1)
const after = (timeouts: number, change: object = {}, profile: Partial<Profile> = { retransmissions: 3 }) =>
  inState('ESTABLISHED', { timeouts, profile, ...change })

test('MUST-20: R2 by count: after so many retransmissions the next timeout is the last', () => {
  expect([2, 3].map((timeouts) => hasGivenUp(after(timeouts), data, 0))).toEqual([false, true])
})

test('R2 by time: the first timeout ends the connection that comes when so many tries could have been made', () => {
  const bounds = { retransmissionsAre: 'a-time', retransmissions: 3, rtoMin: seconds(1), rtoMax: seconds(60) } as const
  const view = after(1, { retransmittingSince: seconds(100) }, bounds)
  expect(hasGivenUp(view, data, seconds(114.9))).toBe(false)
  expect(hasGivenUp(view, data, seconds(115))).toBe(true)
  // Tries alone do not count, and before the first there is nothing to give up.
  expect(hasGivenUp({ ...view, timeouts: 50 }, data, seconds(114))).toBe(false)
  expect(hasGivenUp({ ...view, timeouts: 0, retransmittingSince: null }, data, seconds(1000))).toBe(false)
})

test('MUST-21: where the application sets its own limit, neither count nor time ends the connection', () => {
  expect(hasGivenUp(after(99, { userTimeout: seconds(9) }), data, 0)).toBe(false)
  const byTime = { retransmissionsAre: 'a-time', retransmissions: 3 } as const
  expect(hasGivenUp(after(99, { userTimeout: 1, retransmittingSince: 0 }, byTime), data, seconds(9999))).toBe(false)
})

test('a connection that no program holds has a limit of its own', () => {
  const limits = { retransmissions: 9, orphanRetransmissions: 2 }
  expect(hasGivenUp(after(2, { orphan: true }, limits), data, 0)).toBe(true)
  expect(hasGivenUp(after(2, {}, limits), data, 0)).toBe(false)
})

test('MUST-22: a SYN and a SYN,ACK have limits of their own, and those of a SYN come after its linear timeouts', () => {
  const limits = { retransmissions: 0, synRetransmissions: 2, synLinearTimeouts: 4, synAckRetransmissions: 1 }
  const given = (flags: string, timeouts: number) =>
    hasGivenUp(inState('SYN-SENT', { timeouts, profile: limits }), segment({ flags }), 0)
  expect([given('SYN', 5), given('SYN', 6)]).toEqual([false, true])
  expect([given('SYN ACK', 0), given('SYN ACK', 1)]).toEqual([false, true])
})

test('R1 is told once, when a segment leaves for the last time that is no trouble yet', () => {
  const told = [1, 2, 3].map((timeouts) => countTimeout(after(timeouts), {}, 0))
  expect(told).toEqual([null, 'delivery-problem', null])
})

test('the first timeout notes since when there is no progress, later ones leave it', () => {
  const first: Changes = {}
  countTimeout(after(0), first, seconds(7))
  expect(first).toEqual({ timeouts: 1, retransmittingSince: seconds(7) })
  const later: Changes = {}
  countTimeout(after(1, { retransmittingSince: seconds(7) }), later, seconds(8))
  expect(later).toEqual({ timeouts: 2 })
})

test('MUST-20: the connection is gone; what the network said before is what the application is told', () => {
  expect(giveUp(after(3), 'why')).toMatchObject({ set: { state: 'CLOSED' }, timers: { retransmission: null } })
  expect(giveUp(after(3), 'why').signal).toBe('timeout')
  expect(giveUp(after(3, { softError: 'host-unreachable' }), 'why').signal).toBe('unreachable')
})
