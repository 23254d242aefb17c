import { expect, test } from 'vitest'
import { segment } from '../segment'
import { inState } from '../view-for-tests'
import { mayUpdateWindow, statedWindow, windowFrom } from './send-window'

const view = inState('ESTABLISHED', { sndWl1: 5001, sndWl2: 1001, maxSndWnd: 800 })

test('a window is scaled by what the handshake agreed on, except on a SYN', () => {
  const scaled = { ...view, sndWndShift: 3 }
  expect(statedWindow(scaled, segment({ flags: 'ACK', window: 100 }))).toBe(800)
  expect(statedWindow(scaled, segment({ flags: 'SYN ACK', window: 100 }))).toBe(100)
})

test('a later segment, or the same with a later acknowledgment, states the window; an older one does not', () => {
  const says = (seq: number, ack: number) => mayUpdateWindow(view, segment({ flags: 'ACK', seq, ack }), ack)
  expect(says(5002, 1000)).toBe(true)
  expect(says(5001, 1002)).toBe(true)
  expect(says(5001, 1001)).toBe(true)
  expect(says(5001, 1000)).toBe(false)
  expect(says(5000, 1002)).toBe(false)
})

test('the largest window that the peer ever stated is kept when a smaller one comes', () => {
  const states = (window: number) => windowFrom(view, segment({ flags: 'ACK', seq: 5001, window }), 1002)
  expect(states(300)).toEqual({ sndWnd: 300, maxSndWnd: 800, sndWl1: 5001, sndWl2: 1002 })
  expect(states(900)).toMatchObject({ sndWnd: 900, maxSndWnd: 900 })
})
