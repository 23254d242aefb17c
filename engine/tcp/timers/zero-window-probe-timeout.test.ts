import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { ack } from '../segment-arrives/ack'
import { arrives, inFlight, inState } from '../view-for-tests'
import { zeroWindowProbeTimeout } from './zero-window-probe-timeout'

const now = { now: seconds(10) }
const stuck = inState('ESTABLISHED', { sndWnd: 0, unsent: [{ length: 100 }] })
/** After so many probes; the byte of the first is out. */
const after = (windowProbes: number, change: object = {}) =>
  inState('ESTABLISHED', { sndWnd: 0, sndNxt: 1002, inFlight: [inFlight(1001, 1)], windowProbes, ...change })

test('MUST-36: the probe is the next byte of the stream, which is then in flight and not timed', () => {
  const decision = zeroWindowProbeTimeout(stuck, now)
  expect(decision?.send).toMatchObject([{ seq: 1001, payload: { length: 1 }, psh: false }])
  expect(decision?.set).toMatchObject({ sndNxt: 1002, unsent: [{ length: 99 }], windowProbes: 1, timed: null })
})

test('the next probe is the same byte', () => {
  const decision = zeroWindowProbeTimeout(after(1), now)
  expect(decision?.send).toMatchObject([{ seq: 1001, payload: { length: 1 } }])
  expect(decision?.set).not.toHaveProperty('sndNxt')
})

test('where only our FIN waits, it is the probe', () => {
  const view = inState('FIN-WAIT-1', { sndWnd: 0, sndNxt: 1001, inFlight: [], fin: 'wanted' })
  expect(zeroWindowProbeTimeout(view, now)).toMatchObject({ send: [{ seq: 1001, fin: true }], set: { fin: 'sent' } })
})

test('Linux asks with a number that the peer has had, and no byte leaves', () => {
  const decision = zeroWindowProbeTimeout({ ...stuck, profile: { ...stuck.profile, windowProbe: 'old-number' } }, now)
  expect(decision?.send).toMatchObject([{ seq: 1000, payload: { length: 0 } }])
  expect(decision?.set).not.toHaveProperty('sndNxt')
})

test('SHLD-30: each probe waits twice as long as the one before, up to the ceiling', () => {
  const waits = [0, 1, 4, 5, 6, 1000].map(
    (probes) => zeroWindowProbeTimeout(after(probes), now)?.timers?.zeroWindowProbe,
  )
  expect(waits).toEqual([12, 14, 42, 70, 70, 70].map(seconds))
})

test('probes that nobody answers end the connection like retransmissions', () => {
  const silent = after(6, { timeouts: 6, profile: { retransmissions: 6 } })
  expect(zeroWindowProbeTimeout(silent, now)).toMatchObject({ set: { state: 'CLOSED' }, signal: 'timeout' })
})

test('MUST-37: an answer that keeps the window closed begins the count anew', () => {
  const answered = ack(after(6, { timeouts: 6 }), arrives({ flags: 'ACK', window: 0 }))
  expect(answered?.set).toMatchObject({ timeouts: 0, retransmittingSince: null })
  expect(answered?.set).not.toHaveProperty('windowProbes')
})

test('the application hears of probes without an answer at R1', () => {
  expect(zeroWindowProbeTimeout(after(2, { timeouts: 2 }), now)?.signal).toBe('delivery-problem')
  expect(zeroWindowProbeTimeout(after(3, { timeouts: 3 }), now)?.signal).toBeUndefined()
})
