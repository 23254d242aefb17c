import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { isAcceptable } from '../receiving/acceptable'
import { segment } from '../segment'
import { inFlight, inState } from '../view-for-tests'
import { keepaliveTimeout } from './keepalive-timeout'

const keepalive = { idle: seconds(60), interval: seconds(5), probes: 3 }
const silent = (change: Parameters<typeof inState>[1] = {}) =>
  inState('ESTABLISHED', { keepalive, lastHeardAt: seconds(40), ...change })
const at = (now: number) => ({ now: seconds(now) })

test('SHLD-12: the probe is a number that the peer has had, and carries no byte', () => {
  const decision = keepaliveTimeout(silent(), at(100))
  expect(decision).toMatchObject({ set: { keepaliveProbes: 1 }, timers: { keepalive: seconds(105) } })
  expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: 1000, ack: 5001, window: 10_000 })])
})

test('the number before 0 is 2^32 - 1', () => {
  expect(keepaliveTimeout(silent({ sndNxt: 0 }), at(100))?.send).toMatchObject([{ seq: 2 ** 32 - 1 }])
})

test('a peer that has all that we sent must answer the probe', () => {
  const [probe = segment()] = keepaliveTimeout(silent(), at(100))?.send ?? []
  const peer = inState('ESTABLISHED', { rcvNxt: 1001 })
  expect([isAcceptable(peer, probe), isAcceptable({ ...peer, rcvWnd: 0 }, probe)]).toEqual([false, false])
})

test('MUST-26: none is sent while the peer has been heard within the interval: the timer waits for the rest of it', () => {
  const decision = keepaliveTimeout(silent(), at(99))
  expect(decision?.timers).toEqual({ keepalive: seconds(100) })
  expect(decision?.send).toBeUndefined()
})

test.each([
  ['in flight', { inFlight: [inFlight(1001, 1)] }],
  ['written', { unsent: [{ length: 1 }] }],
])('MUST-26: none is sent while bytes are %s', (_, change) => {
  const decision = keepaliveTimeout(silent(change), at(100))
  expect(decision?.timers).toEqual({ keepalive: seconds(160) })
  expect(decision?.send).toBeUndefined()
})

test('MUST-29: silence after one probe, and after the next, is not the end; after so many as were asked for it is', () => {
  const states = [1, 2, 3].map((keepaliveProbes) => keepaliveTimeout(silent({ keepaliveProbes }), at(105))?.set?.state)
  expect(states).toEqual([undefined, undefined, 'CLOSED'])
  expect(keepaliveTimeout(silent({ keepaliveProbes: 3 }), at(105))).toMatchObject({
    send: [{ rst: true, seq: 1001 }],
    timers: { keepalive: null },
    signal: 'timeout',
  })
})

test('Linux: where there is a user timeout, it ends the connection and not the count', () => {
  const userTimeout = seconds(70)
  const given = (keepaliveProbes: number, now: number) =>
    keepaliveTimeout(silent({ keepaliveProbes, userTimeout }), at(now))?.set?.state
  expect(given(9, 109)).toBeUndefined()
  expect(given(1, 110)).toBe('CLOSED')
  expect(given(0, 200)).toBeUndefined()
})

test('where it was turned off, or only FIN-WAIT-2 of a closed program is left, the timer stops', () => {
  const off = keepaliveTimeout(silent({ keepalive: null }), at(100))
  const orphan = keepaliveTimeout(inState('FIN-WAIT-2', { keepalive, orphan: true }), at(100))
  for (const decision of [off, orphan]) {
    expect(decision?.timers).toEqual({ keepalive: null })
    expect(decision?.send).toBeUndefined()
  }
})
