import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { segment } from '../segment'
import { arrives, inFlight, inState } from '../view-for-tests'
import { ack } from './ack'

const sending = inState('ESTABLISHED', {
  sndUna: 1001,
  sndNxt: 1301,
  inFlight: [inFlight(1001, 100), inFlight(1101, 200)],
})

test('a segment without ACK is dropped', () => {
  const decision = ack(inState('ESTABLISHED'), arrives({ flags: 'FIN' }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
})

test('SYN-RECEIVED: the acknowledgment of our SYN establishes the connection', () => {
  const decision = ack(inState('SYN-RECEIVED', { timeouts: 2 }), arrives({ flags: 'ACK', window: 7000 }))
  expect(decision).toMatchObject({
    set: { state: 'ESTABLISHED', sndUna: 1001, inFlight: [], timeouts: 0, sndWnd: 7000, sndWl1: 5001, sndWl2: 1001 },
    timers: { retransmission: null },
    signal: 'established',
    then: 'continue',
  })
})

test.each([
  [false, undefined],
  [true, [segment({ flags: 'ACK', seq: 1001, ack: 5001, window: 10_000 })]],
])('SYN-RECEIVED: a SYN,ACK that crossed ours gets no answer by figure 7, and an ACK on Linux: %s', (isLinux, send) => {
  const view = inState('SYN-RECEIVED', { profile: { crossedSynAckIsAcknowledged: isLinux } })
  const decision = ack(view, arrives({ flags: 'SYN ACK', seq: 5000 }))
  expect(decision?.set?.state).toBe('ESTABLISHED')
  expect(decision?.send).toEqual(send)
})

test('SYN-RECEIVED: a close that waited for the handshake takes effect with it', () => {
  expect(ack(inState('SYN-RECEIVED', { fin: 'wanted' }), arrives({ flags: 'ACK' }))?.set?.state).toBe('FIN-WAIT-1')
})

test.each([
  ['nothing new', 1000],
  ['what was never sent', 1002],
])('SYN-RECEIVED: an acknowledgment of %s is reset, and the state stays', (_, number) => {
  const decision = ack(inState('SYN-RECEIVED'), arrives({ flags: 'ACK', ack: number }))
  expect(decision?.send).toEqual([segment({ flags: 'RST', seq: number })])
  expect(decision?.set).toBeUndefined()
  expect(decision?.then).toBe('stop')
})

test('SYN-RECEIVED: an ISS of 2^32 - 1 is acknowledged by 0', () => {
  const view = inState('SYN-RECEIVED', { iss: 2 ** 32 - 1, sndUna: 2 ** 32 - 1, sndNxt: 0 })
  expect(ack(view, arrives({ flags: 'ACK', ack: 0 }))?.set).toMatchObject({ state: 'ESTABLISHED', sndUna: 0 })
})

test('new data is acknowledged: it leaves what is in flight, and the timer starts again for the rest', () => {
  const decision = ack(sending, arrives({ flags: 'ACK', ack: 1101 }, seconds(5)))
  expect(decision?.set).toMatchObject({ sndUna: 1101, inFlight: [{ seq: 1101 }], timeouts: 0 })
  expect(decision?.timers).toEqual({ retransmission: seconds(6) })
  expect(decision?.then).toBe('continue')
})

test('when everything is acknowledged the timer stops', () => {
  const decision = ack(sending, arrives({ flags: 'ACK', ack: 1301 }))
  expect(decision?.set?.inFlight).toEqual([])
  expect(decision?.timers).toEqual({ retransmission: null })
})

test('an acknowledgment across 2^32 is new', () => {
  const start = 2 ** 32 - 50
  const view = inState('ESTABLISHED', { sndUna: start, sndNxt: 50, inFlight: [inFlight(start, 100)], sndWl2: start })
  expect(ack(view, arrives({ flags: 'ACK', ack: 50 }))?.set).toMatchObject({ sndUna: 50, inFlight: [] })
})

test.each([
  ['just not yet sent', 1302],
  ['a billion ahead', 1_000_001_301],
])('an acknowledgment of what is %s is answered by an ACK, and the segment is dropped', (_, number) => {
  const decision = ack(sending, arrives({ flags: 'ACK', ack: number }))
  expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: 1301, ack: 5001, window: 10_000 })])
  expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
  expect(decision?.then).toBe('stop')
})

test('an old acknowledgment is ignored, its segment is not', () => {
  expect(ack(sending, arrives({ flags: 'ACK', ack: 900, window: 1 }))).toBeNull()
})

test.each([
  ['2^31 away, neither before nor after', 1001 + 2 ** 31],
  ['older than the largest window reaches back', 1001 - 501],
])('RFC 5961 5: a segment whose acknowledgment is %s is answered by an ACK and dropped', (_, number) => {
  const decision = ack({ ...sending, maxSndWnd: 500 }, arrives({ flags: 'ACK', ack: number, payload: { length: 5 } }))
  expect(decision).toMatchObject({ send: [{ ack: 5001 }], then: 'stop' })
  expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
})

test('RFC 5961 5: an acknowledgment as old as the largest window may be late, and its segment counts', () => {
  expect(ack({ ...sending, maxSndWnd: 500 }, arrives({ flags: 'ACK', ack: 1001 - 500 }))).toBeNull()
})

test('a repeated acknowledgment in a newer segment states the window anew', () => {
  const view = inState('ESTABLISHED', { sndWl1: 5000, sndWl2: 1001 })
  const decision = ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1001, window: 0 }))
  expect(decision).toMatchObject({ set: { sndWnd: 0, sndWl1: 5001, sndWl2: 1001 }, then: 'continue' })
})

test('WL1: the window of an older segment is not taken, even if it acknowledges more', () => {
  const decision = ack({ ...sending, sndWl1: 5001 }, arrives({ flags: 'ACK', seq: 5000, ack: 1101, window: 1 }))
  expect(decision?.set?.sndUna).toBe(1101)
  expect(decision?.set).not.toHaveProperty('sndWnd')
})

test('WL2: of two segments with one number, the window of the smaller acknowledgment is not taken', () => {
  const view = { ...sending, sndWl1: 5001, sndWl2: 1101 }
  expect(ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1001, window: 1 }))).toBeNull()
  const decision = ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1201, window: 1 }))
  expect(decision?.set).toMatchObject({ sndWnd: 1, sndWl2: 1201 })
})

test('a window update with the numbers of the last one is taken', () => {
  const view = inState('ESTABLISHED', { sndWnd: 0, sndWl1: 5001, sndWl2: 1001 })
  expect(ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1001, window: 500 }))?.set?.sndWnd).toBe(500)
})

test('a newer segment with the same window is the one that later segments must not be older than', () => {
  const view = inState('ESTABLISHED', { sndWnd: 10_000, sndWl1: 5000, sndWl2: 1001 })
  expect(ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1001 }))?.set?.sndWl1).toBe(5001)
})

test('WL1 and WL2 compare across 2^32', () => {
  const view = inState('ESTABLISHED', { sndWl1: 2 ** 32 - 1, sndWl2: 1001, rcvNxt: 0 })
  expect(ack(view, arrives({ flags: 'ACK', seq: 0, window: 5 }))?.set).toMatchObject({ sndWnd: 5, sndWl1: 0 })
})

test('a window that says nothing new is no decision', () => {
  const view = inState('ESTABLISHED', { sndWnd: 10_000, sndWl1: 5001, sndWl2: 1001 })
  expect(ack(view, arrives({ flags: 'ACK', seq: 5001, ack: 1001, window: 10_000 }))).toBeNull()
})

test('FIN-WAIT-1: the acknowledgment of our FIN leads to FIN-WAIT-2, and the timer stops', () => {
  const decision = ack(inState('FIN-WAIT-1'), arrives({ flags: 'ACK', ack: 1002 }))
  expect(decision).toMatchObject({ set: { state: 'FIN-WAIT-2' }, timers: { retransmission: null }, then: 'continue' })
})

test('CLOSING: the acknowledgment of our FIN starts TIME-WAIT of 2 MSL', () => {
  const view = inState('CLOSING', { profile: { timeWait: seconds(60) } })
  const decision = ack(view, arrives({ flags: 'ACK', seq: 5002, ack: 1002 }, seconds(10)))
  expect(decision).toMatchObject({
    set: { state: 'TIME-WAIT' },
    timers: { retransmission: null, timeWait: seconds(70) },
    then: 'stop',
  })
})

test('LAST-ACK: the acknowledgment of our FIN ends the connection', () => {
  const decision = ack(inState('LAST-ACK'), arrives({ flags: 'ACK', seq: 5002, ack: 1002 }))
  expect(decision).toMatchObject({
    set: { state: 'CLOSED' },
    timers: { retransmission: null, timeWait: null },
    signal: 'closed',
    then: 'stop',
  })
})

test.each(['FIN-WAIT-1', 'CLOSING', 'LAST-ACK'] as const)(
  '%s: an acknowledgment of data before our FIN changes no state',
  (state) => {
    const view = inState(state, { sndUna: 901, inFlight: [inFlight(901, 100)] })
    const decision = ack(view, arrives({ flags: 'ACK', seq: view.rcvNxt, ack: 1001 }))
    expect(decision?.set?.sndUna).toBe(1001)
    expect(decision?.set).not.toHaveProperty('state')
  },
)

test('FIN-WAIT-1: all data is acknowledged while our FIN still waits for the window: no state changes', () => {
  const view = inState('FIN-WAIT-1', { sndUna: 901, sndNxt: 1001, fin: 'wanted', inFlight: [inFlight(901, 100)] })
  expect(ack(view, arrives({ flags: 'ACK', ack: 1001 }))?.set).not.toHaveProperty('state')
})
