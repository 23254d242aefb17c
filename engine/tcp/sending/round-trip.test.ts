import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { segment } from '../segment'
import { inFlight, inState } from '../view-for-tests'
import { measured } from './round-trip'

const echoing = (ack: number, echo: number) =>
  segment({ flags: 'ACK', ack, options: { timestamps: { value: 7, echo } } })
const plain = segment({ flags: 'ACK', ack: 1101 })
const timed = { end: 1101, sentAt: seconds(1) }

/** 400 bytes in flight; the clock of 1 ms stood at 5000 when the run began. */
const sending = inState('ESTABLISHED', {
  sndNxt: 1401,
  inFlight: [inFlight(1001, 100), inFlight(1101, 300)],
  timestamps: true,
  tsOffset: 5000,
  timed,
})

test('without timestamps the timed segment is measured when all of it is acknowledged', () => {
  const view = { ...sending, timestamps: false }
  expect(measured(view, plain, 1100, seconds(3))).toEqual({})
  expect(measured(view, plain, 1101, seconds(3))).toMatchObject({ roundTrip: { srtt: seconds(2) }, timed: null })
})

test('Karn: without timestamps nothing is measured where nothing is timed', () => {
  expect(measured({ ...sending, timestamps: false, timed: null }, plain, 1101, seconds(3))).toEqual({})
})

test('what is timed is measured to the nanosecond, with timestamps too', () => {
  const change = measured(sending, echoing(1101, 5000 + 2500), 1101, seconds(3) + 1)
  expect(change.roundTrip?.srtt).toBe(seconds(2) + 1)
})

test('with timestamps the echo says when the segment was sent that is answered', () => {
  const change = measured({ ...sending, timed: null }, echoing(1101, 5000 + 2500), 1101, seconds(3))
  expect(change.roundTrip?.srtt).toBe(milliseconds(500))
})

test('with timestamps a segment that was sent again is measured: the echo says which copy was answered', () => {
  const change = measured({ ...sending, timed: null }, echoing(1101, 5000 + 2900), 1101, seconds(3))
  expect(change.roundTrip?.srtt).toBe(milliseconds(100))
})

test('of the echoes of one round trip one counts: the next when what is in flight now has been acknowledged', () => {
  const { timed: next } = measured(sending, echoing(1101, 7500), 1101, seconds(3))
  expect(next).toEqual({ end: 1401, sentAt: null })
  const later = { ...sending, timed: next ?? null }
  expect(measured(later, echoing(1400, 7600), 1400, seconds(4))).toEqual({})
  expect(measured(later, echoing(1401, 7600), 1401, seconds(4))).toMatchObject({ timed: null })
})

test('a round trip of less than one tick counts as one tick', () => {
  expect(measured({ ...sending, timed: null }, echoing(1401, 8000), 1401, seconds(3)).roundTrip?.srtt).toBe(
    milliseconds(1),
  )
})

test('a clock that wraps at 2^32 measures like any other', () => {
  const view = { ...sending, timed: null, tsOffset: 2 ** 32 - 1000 }
  expect(measured(view, echoing(1401, 2 ** 32 - 1), 1401, seconds(3)).roundTrip?.srtt).toBe(milliseconds(2001))
})

test('an echo that this host never sent measures nothing', () => {
  expect(measured({ ...sending, timed: null }, echoing(1401, 4999), 1401, seconds(3))).toEqual({})
  expect(measured({ ...sending, timed: null }, echoing(1401, 8001), 1401, seconds(3))).toEqual({})
})
