import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { read } from './read'

const everything = { bytes: null, now: 0 }

/** 4,000 of 10,000 bytes wait; the peer may send 6,000. */
const holding = { readsAtOnce: false, rcvUser: 4000, rcvWnd: 6000 }

test('a program takes what it asks for, at most what is there', () => {
  expect(read(inState('ESTABLISHED', holding), { bytes: 100, now: 0 })?.set).toEqual({ rcvUser: 3900 })
  expect(read(inState('ESTABLISHED', holding), { bytes: 5000, now: 0 })?.set).toEqual({ rcvUser: 0 })
  expect(read(inState('ESTABLISHED', holding), everything)?.set).toEqual({ rcvUser: 0 })
})

test('MUST-39: the peer hears of a larger window only where it is larger by a full segment', () => {
  const view = inState('ESTABLISHED', holding)
  expect(read(view, { bytes: 535, now: 0 })?.send).toBeUndefined()
  expect(read(view, { bytes: 536, now: 0 })?.send).toMatchObject([{ seq: 1001, ack: 5001, window: 6536 }])
})

test('small reads add up: what opens the window is the room, not the last read', () => {
  const view = inState('ESTABLISHED', { ...holding, rcvUser: 3500 })
  expect(read(view, { bytes: 36, now: 0 })?.send).toMatchObject([{ window: 6536 }])
})

test('a scaled window is stated only where a whole step is gained', () => {
  const view = inState('ESTABLISHED', { ...holding, rcvWndShift: 12, profile: { mss: 100 } })
  expect(read(view, { bytes: 200, now: 0 })?.send).toBeUndefined()
  expect(read(view, { bytes: 2192, now: 0 })?.send).toMatchObject([{ window: 2 }])
})

test.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
  '%s: what came before the FIN can still be read, and nobody is told',
  (state) => {
    const decision = read(inState(state, holding), everything)
    expect(decision?.set).toEqual({ rcvUser: 0 })
    expect(decision?.send).toBeUndefined()
  },
)

test.each(['CLOSED', 'LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'] as const)(
  '%s: where nothing waits nothing changes',
  (state) => {
    expect(read(inState(state), everything)?.set).toBeUndefined()
  },
)
