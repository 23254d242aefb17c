import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { listenQueues } from './listen-queues'
import { listenerCloses } from './listener-closes'

const listener = inState('LISTEN', { backlog: 9, requests: 4, waiting: 6 })

test.each([
  ['requested', 5, 6],
  ['completed', 3, 7],
  ['stands-at-once', 4, 7],
  ['failed', 3, 6],
  ['accepted', 4, 5],
] as const)('%s: of 4 requests and 6 waiting there are %d and %d', (move, requests, waiting) => {
  expect(listenQueues(listener, { move, now: 0 })?.set).toEqual({ requests, waiting })
})

test.each(['ESTABLISHED', 'CLOSE-WAIT'] as const)('a connection in %s is reset when its listener closes', (state) => {
  const decision = listenerCloses(inState(state), { now: 0 })
  expect(decision).toMatchObject({ set: { state: 'CLOSED' }, send: [{ rst: true, seq: 1001 }] })
  expect(decision?.signal).toBeUndefined()
})

test('nothing is left to do for a connection that its peer has reset when its listener closes', () => {
  expect(listenerCloses(inState('CLOSED'), { now: 0 })).toBeNull()
})

test('a handshake is forgotten without a word when its listener closes', () => {
  const decision = listenerCloses(inState('SYN-RECEIVED'), { now: 0 })
  expect(decision).toMatchObject({ set: { state: 'CLOSED' }, timers: { retransmission: null } })
  expect(decision?.send).toBeUndefined()
})
