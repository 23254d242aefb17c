import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { newReno } from '../congestion/new-reno'
import { segment } from '../segment'
import { inFlight, inState } from '../view-for-tests'
import { retransmissionTimeout } from './retransmission-timeout'

const now = { now: seconds(5) }

test('the oldest unacknowledged segment is sent again, alone, and the next wait is twice as long', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(1001, 100), inFlight(1101, 100)] })
  const decision = retransmissionTimeout(view, now)
  expect(decision?.send).toEqual([inFlight(1001, 100)])
  expect(decision?.set).toMatchObject({ timeouts: 1, rto: seconds(2), timed: null })
  expect(decision?.timers).toEqual({ retransmission: seconds(7) })
})

test('the copy carries the acknowledgment and window of today', () => {
  const view = inState('ESTABLISHED', {
    inFlight: [inFlight(1001, 100)],
    rcvNxt: 7777,
    rcvWnd: 33,
    profile: { receiveBuffer: 33 },
  })
  expect(retransmissionTimeout(view, now)?.send).toMatchObject([{ seq: 1001, ack: 7777, window: 33 }])
})

test('SYN-SENT: a SYN that is sent again still has no ACK', () => {
  const decision = retransmissionTimeout(inState('SYN-SENT'), now)
  expect(decision?.send).toEqual([segment({ flags: 'SYN', seq: 1000, window: 10_000 })])
})

test('MUST-20: after the last timeout allowed the connection ends and the application is told', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(1001, 1)], timeouts: 3, profile: { retransmissions: 3 } })
  const decision = retransmissionTimeout(view, now)
  expect(decision).toMatchObject({
    set: { state: 'CLOSED', inFlight: [] },
    timers: { retransmission: null },
    signal: 'timeout',
  })
  expect(decision?.send).toBeUndefined()
})

test('the last timeout allowed still sends', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(1001, 1)], timeouts: 2, profile: { retransmissions: 3 } })
  expect(retransmissionTimeout(view, now)?.send).toHaveLength(1)
})

test('where nothing is in flight the timer stops', () => {
  const decision = retransmissionTimeout(inState('ESTABLISHED'), now)
  expect(decision?.timers).toEqual({ retransmission: null })
  expect(decision?.send).toBeUndefined()
})

test('the wait doubles up to the ceiling', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(1001, 1)], rto: seconds(40) })
  expect(retransmissionTimeout(view, now)?.set?.rto).toBe(seconds(60))
})

test('a SYN is sent again more often than data before the connection is given up', () => {
  const profile = { retransmissions: 1, synRetransmissions: 2 }
  expect(retransmissionTimeout(inState('SYN-SENT', { timeouts: 1, profile }), now)?.signal).toBeUndefined()
  expect(retransmissionTimeout(inState('SYN-SENT', { timeouts: 2, profile }), now)?.signal).toBe('timeout')
})

test('MUST-19: a timeout leaves one segment of cwnd, and what was sent after the lost segment is to be sent again', () => {
  const view = inState('ESTABLISHED', {
    sndNxt: 9001,
    inFlight: [inFlight(1001, 4000), inFlight(5001, 4000)],
    profile: { mss: 1000 },
  })
  const set = retransmissionTimeout(view, now)?.set
  expect(set).toMatchObject({ retransmitNext: 5001, congestion: { cwnd: 1000, ssthresh: 4000 } })
})

test('the timeout of the last segment in flight leaves nothing to be sent again', () => {
  const view = inState('ESTABLISHED', { sndNxt: 1101, inFlight: [inFlight(1001, 100)], retransmitNext: 1001 })
  expect(retransmissionTimeout(view, now)?.set?.retransmitNext).toBeNull()
})

test('RFC 5681 3.1: a second timeout without progress leaves the threshold as it is', () => {
  const congestion = { ...newReno.start(1000, 1000), ssthresh: 4000 }
  const view = inState('ESTABLISHED', { sndNxt: 1101, inFlight: [inFlight(1001, 100)], timeouts: 1, congestion })
  expect(retransmissionTimeout(view, now)?.set?.congestion?.ssthresh).toBe(4000)
})

test('the first timeouts of a SYN do not double on stacks that want to know soon', () => {
  const rtoAfter = (timeouts: number) =>
    retransmissionTimeout(inState('SYN-SENT', { timeouts, profile: { synLinearTimeouts: 4 } }), now)?.set?.rto
  expect([rtoAfter(0), rtoAfter(3), rtoAfter(4)]).toEqual([seconds(1), seconds(1), seconds(2)])
})
