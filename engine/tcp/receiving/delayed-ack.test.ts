import { expect, test } from 'vitest'
import { milliseconds } from '../../sim/time'
import { inState } from '../view-for-tests'
import { mayAckWait } from './delayed-ack'

/** RCV.NXT is 5001, and so much is acknowledged; segments carry 536 bytes at most. */
const patient = { profile: { delayedAck: milliseconds(200) } }
const gap = [{ seq: 5101, payload: { length: 50 } }]

test('SHLD-18: the acknowledgment of a segment may wait where the profile says how long', () => {
  const after = { rcvNxt: 5537, early: [] }
  expect(mayAckWait(inState('ESTABLISHED', patient), after)).toBe(true)
  expect(mayAckWait(inState('ESTABLISHED', { profile: { delayedAck: 0 } }), after)).toBe(false)
})

test('SHLD-19: two full segments are not kept waiting, in as many pieces as they may come', () => {
  const view = inState('ESTABLISHED', { ...patient, rcvNxt: 5537 })
  expect(mayAckWait(view, { rcvNxt: 5001 + 1071, early: [] })).toBe(true)
  expect(mayAckWait(view, { rcvNxt: 5001 + 1072, early: [] })).toBe(false)
})

test('SHLD-19: options that every segment carries make full segments smaller', () => {
  const view = inState('ESTABLISHED', { ...patient, timestamps: true })
  expect(mayAckWait(view, { rcvNxt: 5001 + 2 * 524, early: [] })).toBe(false)
})

test('what is unacknowledged is counted across 2^32', () => {
  const view = inState('ESTABLISHED', { ...patient, rcvNxt: 2 ** 32 - 100, lastAckSent: 2 ** 32 - 100 })
  expect(mayAckWait(view, { rcvNxt: 436, early: [] })).toBe(true)
  expect(mayAckWait(view, { rcvNxt: 972, early: [] })).toBe(false)
})

test('a gap is told at once', () => {
  expect(mayAckWait(inState('ESTABLISHED', patient), { rcvNxt: 5001, early: gap })).toBe(false)
})

test('the end of a gap is told at once, and so is the end of a part of it', () => {
  const view = inState('ESTABLISHED', { ...patient, early: gap })
  expect(mayAckWait(view, { rcvNxt: 5151, early: [] })).toBe(false)
  expect(mayAckWait(view, { rcvNxt: 5050, early: gap })).toBe(false)
})

test('what comes before a FIN that is there already fills a gap, too', () => {
  const view = inState('ESTABLISHED', { ...patient, peerFin: 5301 })
  expect(mayAckWait(view, { rcvNxt: 5101, early: [] })).toBe(false)
})

test('while quick acknowledgments are left none waits', () => {
  const after = { rcvNxt: 5011, early: [] }
  expect(mayAckWait(inState('ESTABLISHED', { ...patient, quickAcks: 1 }), after)).toBe(false)
  expect(mayAckWait(inState('ESTABLISHED', { ...patient, quickAcks: 0 }), after)).toBe(true)
})
