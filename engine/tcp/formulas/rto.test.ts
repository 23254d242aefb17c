import fc from 'fast-check'
import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { backOff, nextRto, type RtoBounds } from './rto'

const bounds: RtoBounds = { rtoMin: seconds(1), rtoMax: seconds(60), clockGranularity: milliseconds(1) }
const fine: RtoBounds = { ...bounds, rtoMin: 0 }

test('the first sample is the smoothed round trip, and half of it its variation', () => {
  expect(nextRto(null, milliseconds(500), fine)).toEqual({
    srtt: milliseconds(500),
    rttvar: milliseconds(250),
    rto: milliseconds(1500),
  })
})

test('a later sample moves the round trip by an eighth and its variation by a quarter, measured from the old round trip', () => {
  const before = { srtt: milliseconds(800), rttvar: milliseconds(400), rto: 0 }
  expect(nextRto(before, milliseconds(1600), fine)).toEqual({
    srtt: milliseconds(900),
    rttvar: milliseconds(500),
    rto: milliseconds(2900),
  })
})

test('a round trip that never varies still waits one tick of the clock longer', () => {
  expect(nextRto({ srtt: milliseconds(100), rttvar: 0, rto: 0 }, milliseconds(100), fine).rto).toBe(milliseconds(101))
})

test('the timeout is at least the floor and at most the ceiling', () => {
  expect(nextRto(null, milliseconds(10), bounds).rto).toBe(seconds(1))
  expect(nextRto(null, seconds(100), bounds).rto).toBe(seconds(60))
})

test('each timeout in a row doubles the wait, up to the ceiling', () => {
  expect(backOff(seconds(1), bounds)).toBe(seconds(2))
  expect(backOff(seconds(40), bounds)).toBe(seconds(60))
})

test('steady samples bring the timeout down to the round trip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (rtt) => {
      let trip = nextRto(null, milliseconds(rtt), fine)
      for (let i = 0; i < 100; i++) trip = nextRto(trip, milliseconds(rtt), fine)
      expect(trip.srtt).toBe(milliseconds(rtt))
      expect(trip.rto).toBe(milliseconds(rtt) + milliseconds(1))
    }),
  )
})
