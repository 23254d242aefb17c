import { expect, test } from 'vitest'
import { moved, shownSpan, wholeSpan, within, zoomed } from './span'

const whole = { from: 0, until: 8_000_000 }

test('the whole run is shown with room at both ends, also where nothing takes time', () => {
  expect(wholeSpan({ end: 1_000_000_000 })).toEqual({ from: -15_000_000, until: 1_015_000_000 })
  expect(wholeSpan({ end: 0 })).toEqual({ from: -15_000, until: 1_015_000 })
})

test('zooming keeps the time under the finger in its place', () => {
  expect(zoomed(whole, 0.5, 2_000_000, whole)).toEqual({ from: 1_000_000, until: 5_000_000 })
})

test('zooming around a time that is out of sight brings it into the middle', () => {
  expect(zoomed({ from: 0, until: 2_000_000 }, 0.5, 5_000_000, whole)).toEqual({ from: 4_500_000, until: 5_500_000 })
})

test('zooming out ends with the whole run', () => {
  expect(zoomed({ from: 3_000_000, until: 8_000_000 }, 2, 4_000_000, whole)).toEqual(whole)
})

test('moving stops at the ends and keeps the length', () => {
  expect(moved({ from: 5_000_000, until: 7_000_000 }, 1, whole)).toEqual({ from: 6_000_000, until: 8_000_000 })
  expect(moved({ from: 1_000_000, until: 3_000_000 }, -1, whole)).toEqual({ from: 0, until: 2_000_000 })
})

test('no span is shorter than a microsecond', () => {
  expect(within({ from: 5, until: 6 }, whole)).toEqual({ from: 5, until: 1005 })
})

test('a span that another run does not have gives way to the whole of it', () => {
  expect(shownSpan({ from: 9_000_000, until: 9_500_000 }, whole)).toBe(whole)
  expect(shownSpan(null, whole)).toBe(whole)
})
