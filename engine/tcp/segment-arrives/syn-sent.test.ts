import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { synSent } from './syn-sent'

test('SYN-SENT: a SYN,ACK that acknowledges our SYN establishes the connection and is acknowledged', () => {
  const decision = synSent(inState('SYN-SENT'), arrives({ flags: 'SYN ACK', seq: 5000, ack: 1001, window: 8000 }))
  expect(decision).toMatchObject({
    set: { state: 'ESTABLISHED', irs: 5000, rcvNxt: 5001, sndUna: 1001, sndWnd: 8000, inFlight: [] },
    timers: { retransmission: null },
    signal: 'established',
  })
  expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: 1001, ack: 5001, window: 10_000 })])
})

test('SYN-SENT: after a SYN,ACK its text and FIN are looked at', () => {
  expect(synSent(inState('SYN-SENT'), arrives({ flags: 'SYN ACK' }))?.then).toBe('continue')
})

test.each([
  ['ISS', 1000],
  ['what lies before ISS', 999],
  ['what was never sent', 1002],
  ['a number far away', 3_000_000_000],
])('SYN-SENT: a SYN,ACK that acknowledges %s is reset, and the SYN stays out', (_, ack) => {
  const decision = synSent(inState('SYN-SENT'), arrives({ flags: 'SYN ACK', ack }))
  expect(decision?.send).toEqual([segment({ flags: 'RST', seq: ack })])
  expect(decision?.set).toBeUndefined()
  expect(decision?.then).toBe('stop')
})

test('SYN-SENT: a reset that acknowledges our SYN means that the peer refuses', () => {
  const decision = synSent(inState('SYN-SENT'), arrives({ flags: 'RST ACK', seq: 0, ack: 1001 }))
  expect(decision).toMatchObject({
    set: { state: 'CLOSED', inFlight: [] },
    timers: { retransmission: null },
    signal: 'refused',
    then: 'stop',
  })
})

test.each([
  ['acknowledges something else', { flags: 'RST ACK', ack: 1000 }],
  ['acknowledges nothing', { flags: 'RST' }],
  ['carries a SYN and acknowledges nothing', { flags: 'RST SYN' }],
])('SYN-SENT: a reset that %s is dropped without an answer', (_, words) => {
  const decision = synSent(inState('SYN-SENT'), arrives(words))
  expect(decision?.then).toBe('stop')
  expect(decision?.set).toBeUndefined()
  expect(decision?.send).toBeUndefined()
})

test('SYN-SENT: a SYN without ACK is a simultaneous open: our SYN goes out again with an ACK', () => {
  const decision = synSent(inState('SYN-SENT'), arrives({ flags: 'SYN', seq: 5000 }, seconds(3)))
  expect(decision?.send).toEqual([
    segment({ flags: 'SYN ACK', seq: 1000, ack: 5001, window: 10_000, options: { mss: 536 } }),
  ])
  expect(decision?.set).toMatchObject({ state: 'SYN-RECEIVED', irs: 5000, rcvNxt: 5001, inFlight: decision?.send })
  expect(decision?.timers).toEqual({ retransmission: seconds(4) })
  expect(decision?.then).toBe('stop')
})

test.each(['ACK', 'FIN ACK', 'FIN', ''])('SYN-SENT: a segment with flags "%s" alone is dropped', (flags) => {
  const decision = synSent(inState('SYN-SENT'), arrives({ flags }))
  expect(decision?.then).toBe('stop')
  expect(decision?.set).toBeUndefined()
  expect(decision?.send).toBeUndefined()
})

test('SYN-SENT: an ISS of 2^32 - 1 is acknowledged by 0, and IRS 2^32 - 1 expects 0 next', () => {
  const view = inState('SYN-SENT', { iss: 2 ** 32 - 1, sndUna: 2 ** 32 - 1, sndNxt: 0 })
  const decision = synSent(view, arrives({ flags: 'SYN ACK', seq: 2 ** 32 - 1, ack: 0 }))
  expect(decision?.set).toMatchObject({ state: 'ESTABLISHED', sndUna: 0, rcvNxt: 0 })
})
