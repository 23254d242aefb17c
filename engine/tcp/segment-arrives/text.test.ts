import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { utf8 } from '../../sim/utf8'
import { noTimers } from '../replies'
import { arrives, inState } from '../view-for-tests'
import { text } from './text'

const bytesOf = (words: string) => ({ length: words.length, bytes: utf8(words) })

test('a segment without text goes on', () => {
  expect(text(inState('ESTABLISHED'), arrives({ flags: 'ACK' }))).toBeNull()
})

test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'] as const)(
  '%s: the next bytes are delivered and acknowledged',
  (state) => {
    const decision = text(inState(state), arrives({ flags: 'ACK', payload: bytesOf('hello') }))
    expect(decision).toMatchObject({
      deliver: [bytesOf('hello')],
      set: { rcvNxt: 5006 },
      send: [{ ack: 5006 }],
      then: 'continue',
    })
  },
)

test.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)('%s: text after the FIN is ignored', (state) => {
  const decision = text(inState(state), arrives({ flags: 'ACK', seq: 5002, payload: { length: 5 } }))
  expect(decision?.deliver).toBeUndefined()
  expect(decision?.set).toBeUndefined()
  expect(decision?.then).toBe('continue')
})

test('bytes that come early wait, and the acknowledgment names the gap', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'ACK', seq: 5101, payload: { length: 50 } }))
  expect(decision).toMatchObject({
    deliver: [],
    set: { rcvNxt: 5001, early: [{ seq: 5101, payload: { length: 50 } }] },
    send: [{ ack: 5001 }],
  })
})

test('MUST-59: the bytes that close a gap are acknowledged once, with all that waited behind it', () => {
  const early = [5006, 5011, 5016].map((seq) => ({ seq, payload: { length: 5 } }))
  const decision = text(inState('ESTABLISHED', { early }), arrives({ flags: 'ACK', payload: { length: 5 } }))
  expect(decision?.send).toMatchObject([{ ack: 5021 }])
})

test('of a segment that is partly old only the new bytes are delivered', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'ACK', seq: 4999, payload: bytesOf('oldnew') }))
  expect(decision).toMatchObject({ deliver: [bytesOf('dnew')], set: { rcvNxt: 5005 } })
})

test('bytes beyond the window are not taken and not acknowledged', () => {
  const decision = text(inState('ESTABLISHED', { rcvWnd: 3 }), arrives({ flags: 'ACK', payload: bytesOf('abcdef') }))
  expect(decision).toMatchObject({ deliver: [bytesOf('abc')], set: { rcvNxt: 5004 }, send: [{ ack: 5004 }] })
})

test('bytes that bring the FIN next leave the acknowledgment to the step of the FIN', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'FIN ACK', payload: { length: 10 } }))
  expect(decision).toMatchObject({ set: { rcvNxt: 5011, peerFin: 5011 }, then: 'continue' })
})

test('bytes that come early with a FIN are acknowledged, and the place of the FIN is kept', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'FIN ACK', seq: 5101, payload: { length: 10 } }))
  expect(decision).toMatchObject({ set: { rcvNxt: 5001, peerFin: 5111 }, send: [{ ack: 5001 }] })
})

test('bytes past an early FIN make it forgotten: the peer contradicts itself', () => {
  const view = inState('ESTABLISHED', { peerFin: 5011 })
  const decision = text(view, arrives({ flags: 'ACK', payload: { length: 20 } }))
  expect(decision).toMatchObject({ set: { rcvNxt: 5021, peerFin: null }, send: [{ ack: 5021 }] })
})

test('bytes across 2^32 are delivered, and RCV.NXT wraps', () => {
  const view = inState('ESTABLISHED', { rcvNxt: 2 ** 32 - 3 })
  const decision = text(view, arrives({ flags: 'ACK', seq: 2 ** 32 - 3, payload: bytesOf('across') }))
  expect(decision).toMatchObject({ deliver: [bytesOf('across')], set: { rcvNxt: 3 }, send: [{ ack: 3 }] })
})

test('a program that takes bytes as they come leaves the buffer empty: a full segment moves the right edge', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'ACK', payload: { length: 536 } }))
  expect(decision).toMatchObject({ set: { rcvWnd: 9464, rcvUser: 0 }, send: [{ ack: 5537, window: 10_000 }] })
})

test('MUST-39: a small segment does not move the right edge', () => {
  const decision = text(inState('ESTABLISHED'), arrives({ flags: 'ACK', payload: { length: 535 } }))
  expect(decision).toMatchObject({ send: [{ ack: 5536, window: 9465 }] })
})

test('bytes that the program has not asked for wait in the buffer, and the window is smaller by them', () => {
  const view = inState('ESTABLISHED', { readsAtOnce: false, rcvWnd: 9000, rcvUser: 1000 })
  const decision = text(view, arrives({ flags: 'ACK', payload: { length: 600 } }))
  expect(decision).toMatchObject({
    deliver: [{ length: 600 }],
    set: { rcvUser: 1600, rcvWnd: 8400 },
    send: [{ window: 8400 }],
  })
})

test('a closed window takes no text', () => {
  const view = inState('ESTABLISHED', { readsAtOnce: false, rcvWnd: 0, rcvUser: 10_000 })
  expect(text(view, arrives({ flags: 'ACK', payload: { length: 1 } }))).toBeNull()
})

test('plain text in order keeps the very list of early arrivals', () => {
  const view = inState('ESTABLISHED')
  expect(text(view, arrives({ flags: 'ACK', payload: { length: 5 } }))?.set?.early).toBe(view.early)
})

test('where acknowledgments wait, the first text starts the timer and the next does not put it off', () => {
  const view = inState('ESTABLISHED', { profile: { delayedAck: milliseconds(200) } })
  const first = text(view, arrives({ flags: 'ACK', payload: { length: 5 } }, seconds(1)))
  expect(first).toMatchObject({ set: { rcvNxt: 5006 }, timers: { delayedAck: seconds(1.2) } })
  expect(first?.send).toBeUndefined()

  const waiting = { ...view, rcvNxt: 5006, timers: { ...noTimers, delayedAck: seconds(1.2) } }
  const next = text(waiting, arrives({ flags: 'ACK', seq: 5006, payload: { length: 5 } }, seconds(1.1)))
  expect(next).toMatchObject({ set: { rcvNxt: 5011 }, then: 'continue' })
  expect(next?.timers).toBeUndefined()
  expect(next?.send).toBeUndefined()
})

test('a segment with text takes one of the quick acknowledgments, and none of what is not there', () => {
  const after = (quickAcks: number) =>
    text(inState('ESTABLISHED', { quickAcks }), arrives({ flags: 'ACK', payload: { length: 5 } }))?.set?.quickAcks
  expect([after(2), after(1), after(0)]).toEqual([1, 0, 0])
})

test('a program that takes bytes as they come has its urgent bytes behind it once the last of them has come', () => {
  const after = (length: number, change: object = {}) =>
    text(inState('ESTABLISHED', { rcvUp: 5011, ...change }), arrives({ flags: 'ACK', payload: { length } }))?.set?.rcvUp
  expect([after(9), after(10)]).toEqual([5011, null])
  expect(after(10, { readsAtOnce: false })).toBe(5011)
})
