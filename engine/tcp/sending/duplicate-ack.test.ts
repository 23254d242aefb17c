import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { newReno } from '../congestion/new-reno'
import { noTimers } from '../replies'
import { ack } from '../segment-arrives/ack'
import { arrives, inFlight, inState } from '../view-for-tests'

const congestion = newReno.start(4000, 1000)
const sending = inState('ESTABLISHED', {
  sndNxt: 1301,
  inFlight: [inFlight(1001, 100), inFlight(1101, 200)],
  timers: { ...noTimers, retransmission: seconds(1) },
  timed: { end: 1301, sentAt: 0 },
  congestion,
})
const counted = (view = sending, words: object = {}) =>
  ack(view, arrives({ flags: 'ACK', ...words }))?.set?.congestion?.duplicateAcks

test('RFC 5681 2: an acknowledgment of SND.UNA that brings nothing else is a duplicate', () => {
  expect(counted()).toBe(1)
})

test.each([
  ['with data', { payload: { length: 1 } }],
  ['with FIN', { flags: 'FIN ACK' }],
  ['that states another window', { window: 9999 }],
  ['of something new', { ack: 1101 }],
  ['of less than SND.UNA', { ack: 1000 }],
])('RFC 5681 2: an acknowledgment %s is no duplicate', (_, words) => {
  expect(counted(sending, words) ?? 0).toBe(0)
})

test('where nothing is in flight there is nothing to be a duplicate of', () => {
  expect(counted({ ...sending, sndNxt: 1001, inFlight: [], timers: noTimers })).toBeUndefined()
})

test('what a peer says while its window is closed counts for nothing', () => {
  expect(counted({ ...sending, sndWnd: 0 }, { window: 0 })).toBeUndefined()
})

test('MUST-19: the third duplicate makes the oldest segment leave again, untimed, and its timer runs on', () => {
  const decision = ack({ ...sending, congestion: { ...congestion, duplicateAcks: 2 } }, arrives({ flags: 'ACK' }))
  expect(decision).toMatchObject({ send: [{ seq: 1001, payload: { length: 100 } }], set: { timed: null } })
  expect(decision?.timers).toBeUndefined()
})

test('RFC 6582: a partial acknowledgment sends the next segment again; only the first restarts the timer', () => {
  const recovering = { ...sending, congestion: { ...congestion, inRecovery: true, recover: 1301 } }
  const first = ack(recovering, arrives({ flags: 'ACK', ack: 1101 }, seconds(5)))
  expect(first).toMatchObject({ send: [{ seq: 1101 }], set: { timed: null }, timers: { retransmission: seconds(6) } })
  const later = { ...recovering, congestion: { ...recovering.congestion, partialAcks: 1 } }
  const second = ack(later, arrives({ flags: 'ACK', ack: 1101 }, seconds(5)))
  expect(second).toMatchObject({ send: [{ seq: 1101 }] })
  expect(second?.timers?.retransmission).toBeUndefined()
})
