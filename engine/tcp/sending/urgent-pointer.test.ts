import { expect, test } from 'vitest'
import { reference } from '../reference'
import { inFlight, inState } from '../view-for-tests'
import { ackOf, asItStandsNow, outgoing } from './outgoing'
import { urgentPointer } from './urgent-pointer'

const view = { formulas: reference }

test('MUST-62: the pointer reaches from SEG.SEQ to the number after the urgent data', () => {
  expect(urgentPointer(view, 1101, 1001)).toBe(100)
  expect(urgentPointer(view, 3, 2 ** 32 - 7)).toBe(10)
})

test('from the end of the urgent data on nothing is urgent', () => {
  expect(urgentPointer(view, 1101, 1100)).toBe(1)
  expect(urgentPointer(view, 1101, 1101)).toBeNull()
  expect(urgentPointer(view, 1101, 1102)).toBeNull()
  expect(urgentPointer(view, null, 1001)).toBeNull()
})

test('MUST-31: of what is longer than 16 bits reach they name as much as they can', () => {
  expect(urgentPointer(view, 1001 + 65_535, 1001)).toBe(65_535)
  expect(urgentPointer(view, 1001 + 1_000_000, 1001)).toBe(65_535)
})

test('every segment says what is urgent from its own number on, one that is sent again, too', () => {
  const sending = inState('ESTABLISHED', { sndNxt: 1101, sndUp: 1201 })
  expect(ackOf(sending, 0).urgent).toBe(100)
  expect(outgoing(sending, 0, { seq: 1151 }).urgent).toBe(50)
  expect(outgoing(sending, 0, {}, { sndUp: null }).urgent).toBeNull()
  expect(asItStandsNow(sending, inFlight(1001, 100), 0).urgent).toBe(200)
  expect(asItStandsNow(inState('ESTABLISHED'), { ...inFlight(1001, 100), urgent: 100 }, 0).urgent).toBeNull()
})
