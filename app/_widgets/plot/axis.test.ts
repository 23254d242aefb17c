import { expect, test } from 'vitest'
import { milliseconds } from '#engine/sim/time'
import { scalesOf, timeAt, timeTicks, valueTicks } from './axis'

const span = { from: 0, until: milliseconds(800) }

test('times are round, in the units of the plot, and leave room at the end', () => {
  const { x } = scalesOf(span, [0, 1], 100)
  expect(timeTicks(span, x).map(({ place, text }) => [place, text])).toEqual([
    [0, '0 ms'],
    [125, '100 ms'],
    [250, '200 ms'],
    [375, '300 ms'],
    [500, '400 ms'],
    [625, '500 ms'],
    [750, '600 ms'],
    [875, '700 ms'],
  ])
})

test('before the run there are no times', () => {
  const early = { from: milliseconds(-100), until: milliseconds(100) }
  expect(timeTicks(early, scalesOf(early, [0, 1], 100).x)[0]?.text).toBe('0 ms')
})

test('values grow upwards and are whole', () => {
  const { y } = scalesOf(span, [0, 2], 100)
  expect(valueTicks([0, 2], y)).toEqual([
    { place: 100, text: '0' },
    { place: 50, text: '1' },
    { place: 0, text: '2' },
  ])
})

test('a place in the plot is a time', () => {
  expect(timeAt(span, 0.25)).toBe(milliseconds(200))
})
