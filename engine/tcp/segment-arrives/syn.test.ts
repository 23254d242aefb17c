import { expect, test } from 'vitest'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { syn } from './syn'

test('a segment without SYN goes on', () => {
  expect(syn(inState('ESTABLISHED'), arrives({ flags: 'ACK' }))).toBeNull()
})

test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)(
  '%s: a SYN is challenged and changes nothing',
  (state) => {
    const view = inState(state)
    const decision = syn(view, arrives({ flags: 'SYN', seq: view.rcvNxt }))
    expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: view.sndNxt, ack: view.rcvNxt, window: 10_000 })])
    expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
    expect(decision?.then).toBe('stop')
  },
)

test('ESTABLISHED: a SYN,FIN with text is challenged like any SYN', () => {
  const decision = syn(inState('ESTABLISHED'), arrives({ flags: 'SYN FIN', payload: { length: 10 } }))
  expect(decision).toMatchObject({ send: [{ ack: 5001 }], then: 'stop' })
})

test('SYN-RECEIVED: another SYN sends a listener back to listening', () => {
  const decision = syn(inState('SYN-RECEIVED', { passive: true, timeouts: 3 }), arrives({ flags: 'SYN', seq: 5500 }))
  expect(decision).toMatchObject({
    set: { state: 'LISTEN', remote: null, inFlight: [], timeouts: 0 },
    timers: { retransmission: null },
    then: 'stop',
  })
})

test('SYN-RECEIVED: another SYN ends a connection that a listener has spawned', () => {
  const listener = { backlog: 1, requests: 1, waiting: 0 }
  const decision = syn(inState('SYN-RECEIVED', { listener }), arrives({ flags: 'SYN', seq: 5500 }))
  expect(decision).toMatchObject({ set: { state: 'CLOSED' }, timers: { retransmission: null }, then: 'stop' })
  expect(decision?.send).toBeUndefined()
})

test('SYN-RECEIVED: another SYN is challenged where we connected ourselves', () => {
  const decision = syn(inState('SYN-RECEIVED', { passive: false }), arrives({ flags: 'SYN', seq: 5500 }))
  expect(decision).toMatchObject({ send: [{ seq: 1001, ack: 5001 }], then: 'stop' })
  expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
})

test('SYN-RECEIVED: the SYN that is known already goes on to its acknowledgment', () => {
  expect(syn(inState('SYN-RECEIVED'), arrives({ flags: 'SYN ACK', seq: 5000 }))).toBeNull()
})
