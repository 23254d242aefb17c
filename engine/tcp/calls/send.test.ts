import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { send } from './send'

const written = { payload: { length: 5 }, now: 0 }

test.each(['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'] as const)(
  '%s: what the application writes joins the queue behind what it wrote before',
  (state) => {
    const decision = send(inState(state, { unsent: [{ length: 3 }] }), written)
    expect(decision?.set).toEqual({ unsent: [{ length: 3 }, { length: 5 }] })
  },
)

test.each(['CLOSED', 'LISTEN', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
  '%s: nothing can be written',
  (state) => {
    expect(send(inState(state), written)?.set).toBeUndefined()
  },
)

test('SYN-RECEIVED: nothing can be written after a close that waits for the handshake', () => {
  expect(send(inState('SYN-RECEIVED', { fin: 'wanted' }), written)?.set).toBeUndefined()
})

test('nothing written is nothing to send', () => {
  expect(send(inState('ESTABLISHED'), { payload: { length: 0 }, now: 0 })?.set).toBeUndefined()
})
