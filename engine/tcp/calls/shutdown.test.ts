import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { shutdown } from './shutdown'

const now = { now: 0 }

test.each(['LISTEN', 'SYN-SENT'] as const)('%s: CLOSE ends it at once, with nothing left', (state) => {
  const decision = shutdown(inState(state, { unsent: [{ length: 5 }] }), now)
  expect(decision).toMatchObject({
    set: { state: 'CLOSED', inFlight: [], unsent: [] },
    timers: { retransmission: null, timeWait: null },
    signal: 'closed',
  })
})

test.each([
  ['SYN-RECEIVED', 'FIN-WAIT-1'],
  ['ESTABLISHED', 'FIN-WAIT-1'],
  ['CLOSE-WAIT', 'LAST-ACK'],
] as const)('%s: CLOSE leads to %s and our FIN is wanted', (from, to) => {
  expect(shutdown(inState(from), now)?.set).toEqual({ state: to, fin: 'wanted' })
})

test('ESTABLISHED: CLOSE leaves what was written in the queue', () => {
  expect(shutdown(inState('ESTABLISHED', { unsent: [{ length: 5 }] }), now)?.set).not.toHaveProperty('unsent')
})

test('SYN-RECEIVED: where something was written, CLOSE waits for the handshake', () => {
  const decision = shutdown(inState('SYN-RECEIVED', { unsent: [{ length: 5 }] }), now)
  expect(decision?.set).toEqual({ fin: 'wanted' })
})

test.each(['CLOSED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
  '%s: a second CLOSE changes nothing',
  (state) => {
    const decision = shutdown(inState(state), now)
    expect(decision?.set).toBeUndefined()
    expect(decision?.signal).toBeUndefined()
  },
)
