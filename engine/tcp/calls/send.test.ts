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

test('MUST-62: what is urgent ends behind all that is written so far', () => {
  const view = inState('ESTABLISHED', { sndNxt: 1101, unsent: [{ length: 30 }] })
  expect(send(view, { ...written, urgent: true })?.set?.sndUp).toBe(1136)
  expect(send(view, written)?.set).not.toHaveProperty('sndUp')
  expect(send(inState('ESTABLISHED', { sndNxt: 2 ** 32 - 2 }), { ...written, urgent: true })?.set?.sndUp).toBe(3)
})

test('into a closed window the word goes that bytes are urgent, though no byte can', () => {
  const view = inState('ESTABLISHED', { sndWnd: 0 })
  expect(send(view, { ...written, urgent: true })?.send).toMatchObject([
    { seq: 1001, urgent: 5, payload: { length: 0 } },
  ])
  expect(send(view, written)?.send).toBeUndefined()
  expect(send(inState('SYN-SENT'), { ...written, urgent: true })?.send).toBeUndefined()
  expect(send(inState('ESTABLISHED'), { ...written, urgent: true })?.send).toBeUndefined()
})
