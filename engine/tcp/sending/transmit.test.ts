import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { utf8 } from '../../sim/utf8'
import { newReno } from '../congestion/new-reno'
import { noTimers } from '../replies'
import { segment } from '../segment'
import { STATES } from '../state'
import { inFlight, inState } from '../view-for-tests'
import { transmit } from './transmit'

const now = { now: 0 }

test('where nothing waits there is nothing to decide', () => {
  expect(transmit(inState('ESTABLISHED'), now)).toBeNull()
})

const MAY_SEND = ['ESTABLISHED', 'CLOSE-WAIT', 'FIN-WAIT-1', 'CLOSING', 'LAST-ACK']
test.each(STATES)('%s: data leaves only where the state allows it', (state) => {
  const decision = transmit(inState(state, { unsent: [{ length: 5 }], fin: 'wanted' }), now)
  expect(decision?.send?.length ?? 0).toBe(MAY_SEND.includes(state) ? 1 : 0)
})

test('MUST-61: data leaves in full segments, and the last of it is pushed', () => {
  const view = inState('ESTABLISHED', {
    unsent: [{ length: 1000 }, { length: 500 }],
    nagle: false,
    profile: { mss: 600 },
  })
  const decision = transmit(view, now)
  expect(decision?.send).toMatchObject([
    { seq: 1001, psh: false, payload: { length: 600 } },
    { seq: 1601, psh: false, payload: { length: 600 } },
    { seq: 2201, psh: true, payload: { length: 300 } },
  ])
  expect(decision?.set).toMatchObject({ sndNxt: 2501, unsent: [], inFlight: decision?.send })
})

test('a segment acknowledges what has arrived and states the window', () => {
  const view = inState('ESTABLISHED', {
    unsent: [{ length: 2, bytes: utf8('hi') }],
    rcvNxt: 5555,
    rcvWnd: 77,
    rcvUser: 9923,
  })
  expect(transmit(view, now)?.send).toEqual([
    segment({ flags: 'PSH ACK', seq: 1001, ack: 5555, window: 77, payload: { length: 2, bytes: utf8('hi') } }),
  ])
})

test('no more leaves than the window allows beyond what is in flight', () => {
  const view = inState('ESTABLISHED', {
    sndNxt: 1101,
    inFlight: [inFlight(1001, 100)],
    sndWnd: 250,
    unsent: [{ length: 200 }],
    profile: { mss: 100 },
  })
  const decision = transmit(view, now)
  expect(decision?.send).toMatchObject([{ seq: 1101, psh: false, payload: { length: 100 } }])
  expect(decision?.set).toMatchObject({ unsent: [{ length: 100 }], sndNxt: 1201 })
  expect(decision?.set?.inFlight).toHaveLength(2)
})

test('no more leaves than cwnd allows beyond what is in flight', () => {
  const view = inState('ESTABLISHED', {
    sndNxt: 1101,
    inFlight: [inFlight(1001, 100)],
    unsent: [{ length: 900 }],
    congestion: newReno.start(350, 1000),
    profile: { mss: 100 },
  })
  expect(transmit(view, now)?.send).toHaveLength(2)
})

test('MUST-34: nothing leaves into a window that has shrunk below what is in flight', () => {
  const flying = { sndNxt: 1101, inFlight: [inFlight(1001, 100)] }
  expect(
    transmit(inState('FIN-WAIT-1', { ...flying, sndWnd: 50, unsent: [{ length: 5 }], fin: 'wanted' }), now),
  ).toBeNull()
})

test('Nagle: a small segment waits for what is in flight, unless a close says that no more is to come', () => {
  const view = inState('ESTABLISHED', { sndNxt: 1101, inFlight: [inFlight(1001, 100)], unsent: [{ length: 5 }] })
  expect(transmit(view, now)).toBeNull()
  expect(transmit({ ...view, nagle: false }, now)?.send).toHaveLength(1)
  expect(transmit({ ...view, state: 'FIN-WAIT-1', fin: 'wanted' }, now)?.send).toMatchObject([{ fin: true }])
})

test('where the window is closed and nothing is in flight, only a probe can tell that it opens', () => {
  const view = inState('ESTABLISHED', { sndWnd: 0, unsent: [{ length: 5 }] })
  expect(transmit(view, { now: seconds(3) })?.timers).toEqual({ zeroWindowProbe: seconds(4) })
  expect(transmit({ ...view, timers: { ...noTimers, zeroWindowProbe: seconds(4) } }, now)).toBeNull()
  expect(transmit({ ...view, inFlight: [inFlight(1001, 1)] }, now)).toBeNull()
})

test('a FIN that no window has room for needs the probe as well', () => {
  const view = inState('FIN-WAIT-1', { sndWnd: 0, sndNxt: 1001, inFlight: [], fin: 'wanted' })
  expect(transmit(view, { now: seconds(3) })?.timers).toEqual({ zeroWindowProbe: seconds(4) })
})

test('a window that is not worth a segment is waited for, though not for ever', () => {
  const view = inState('ESTABLISHED', { sndWnd: 50, unsent: [{ length: 200 }] })
  expect(transmit(view, { now: seconds(3) })?.timers).toEqual({ override: seconds(3.5) })
  expect(transmit({ ...view, timers: { ...noTimers, override: seconds(3.5) } }, now)).toBeNull()
  const wide = transmit({ ...view, timers: { ...noTimers, override: seconds(3.5) }, sndWnd: 200 }, now)
  expect(wide).toMatchObject({ send: [{ payload: { length: 200 } }], timers: { override: null } })
})

test('when the window opens the probe stops, and the byte that was refused leaves again before the rest', () => {
  const view = inState('ESTABLISHED', {
    sndNxt: 1002,
    inFlight: [inFlight(1001, 1)],
    unsent: [{ length: 2000 }],
    windowProbes: 3,
    timers: { ...noTimers, zeroWindowProbe: seconds(9) },
  })
  expect(transmit(view, { now: seconds(3) })).toMatchObject({
    send: [
      { seq: 1001, payload: { length: 1 } },
      { seq: 1002, payload: { length: 536 } },
      { seq: 1538 },
      { seq: 2074 },
    ],
    set: { windowProbes: 0, retransmitNext: null },
    timers: { zeroWindowProbe: null, retransmission: seconds(4) },
  })
})

test('when nothing waits any more no timer is kept for it', () => {
  const view = inState('ESTABLISHED', { sndWnd: 0, timers: { ...noTimers, zeroWindowProbe: seconds(9) } })
  expect(transmit(view, now)?.timers).toEqual({ zeroWindowProbe: null })
})

test('our FIN rides on the last data', () => {
  const decision = transmit(
    inState('FIN-WAIT-1', { fin: 'wanted', inFlight: [], sndNxt: 1001, unsent: [{ length: 5 }] }),
    now,
  )
  expect(decision?.send).toMatchObject([{ seq: 1001, fin: true, psh: true, payload: { length: 5 } }])
  expect(decision?.set).toMatchObject({ sndNxt: 1007, fin: 'sent' })
})

test('our FIN goes alone where nothing is left to send', () => {
  const decision = transmit(inState('LAST-ACK', { fin: 'wanted', inFlight: [], sndNxt: 1001 }), now)
  expect(decision?.send).toEqual([segment({ flags: 'FIN ACK', seq: 1001, ack: 5002, window: 10_000 })])
})

test('our FIN takes a number of the window: it waits where data has filled it', () => {
  const view = inState('FIN-WAIT-1', { fin: 'wanted', inFlight: [], sndNxt: 1001, sndWnd: 5, unsent: [{ length: 5 }] })
  const decision = transmit(view, now)
  expect(decision?.send).toMatchObject([{ fin: false, payload: { length: 5 } }])
  expect(decision?.set).not.toHaveProperty('fin')
})

test('our FIN is sent once', () => {
  expect(transmit(inState('FIN-WAIT-1', { fin: 'sent' }), now)).toBeNull()
})

test('sending starts the timer where it does not run', () => {
  const view = inState('ESTABLISHED', { unsent: [{ length: 5 }] })
  expect(transmit(view, { now: seconds(3) })?.timers?.retransmission).toBe(seconds(4))
})

test('sending leaves a timer that runs as it is', () => {
  const view = inState('ESTABLISHED', {
    unsent: [{ length: 5 }],
    timers: { ...noTimers, retransmission: seconds(3.5) },
  })
  expect(transmit(view, { now: seconds(3) })?.timers?.retransmission).toBe(seconds(3.5))
})

test('data, FIN and SND.NXT wrap at 2^32', () => {
  const start = 2 ** 32 - 2
  const view = inState('CLOSE-WAIT', {
    sndUna: start,
    sndNxt: start,
    fin: 'wanted',
    unsent: [{ length: 3 }],
    profile: { mss: 2 },
  })
  const decision = transmit(view, now)
  expect(decision?.send).toMatchObject([{ seq: start }, { seq: 0, fin: true }])
  expect(decision?.set?.sndNxt).toBe(2)
})
