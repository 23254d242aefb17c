import { expect, test } from 'vitest'
import type { Bar, SequenceData } from './sequence-data'
import { barsPath, nearestBar, rangeOf, sacksPath } from './sequence-layout'

const bar = (at: number, from: number, to: number): Bar => ({
  transmission: at,
  at,
  from,
  to,
  look: 'data',
  isLost: false,
  label: null,
})
const data = (change: Partial<SequenceData>): SequenceData => ({
  bars: [],
  acks: [],
  edges: [],
  duplicates: [],
  sacks: [],
  ...change,
})
const span = { from: 0, until: 1000 }
const scales = { x: (at: number) => at, y: (value: number) => 200 - value }

test('a window that is not much higher than the data is in sight, one that is much higher is not', () => {
  const bars = [bar(0, 0, 1000)]
  expect(rangeOf(data({ bars, edges: [{ at: 0, value: 2000 }] }), span)).toEqual({
    least: -100,
    most: 2200,
    isWindowOut: false,
  })
  expect(rangeOf(data({ bars, edges: [{ at: 0, value: 65_535 }] }), span)).toEqual({
    least: -50,
    most: 1100,
    isWindowOut: true,
  })
})

test('a part of the time shows the numbers of that part alone', () => {
  const bars = [bar(0, 0, 10), bar(500, 1000, 1100), bar(900, 5000, 6000)]
  expect(rangeOf(data({ bars }), { from: 400, until: 600 })).toMatchObject({ least: 995, most: 1110 })
})

test('where nothing is in sight there is a range all the same', () => {
  expect(rangeOf(data({}), span)).toEqual({ least: -1, most: 3, isWindowOut: false })
})

test('two segments of one moment stay two bars while they are high enough, and become one where they are not', () => {
  expect(barsPath([bar(5, 0, 50), bar(5, 50, 100)], scales)).toBe('M5,149.5V100.5M5,199.5V150.5')
  expect(barsPath([bar(5, 0, 3), bar(5, 3, 6)], scales)).toBe('M5,200V194')
})

test('what takes one number is still seen', () => {
  expect(barsPath([bar(5, 0, 0)], scales)).toBe('M5,200V198.5')
})

test('the nearest bar is that of the column, then that of the height, and only of what is in sight', () => {
  const bars = [bar(10, 0, 50), bar(10, 50, 100), bar(300, 0, 50)]
  expect(nearestBar(bars, span, { x: 14, y: 125 }, scales)).toBe(bars[1])
  expect(nearestBar(bars, span, { x: 290, y: 199 }, scales)).toBe(bars[2])
  expect(nearestBar(bars, { from: 400, until: 500 }, { x: 290, y: 199 }, scales)).toBeNull()
})

test('a block is a stroke from its first number to the one behind its last, closed at both ends; others than those in sight are not drawn', () => {
  const scales = { x: (at: number) => at, y: (place: number) => 100 - place }
  const sacks = [
    { at: 10, from: 20, to: 25 },
    { at: 10.04, from: 20, to: 30 },
    { at: 50, from: 20, to: 40 },
  ]
  expect(sacksPath(sacks, { from: 0, until: 20 }, scales)).toBe('M6,80h8M10,80V70m-4,0h8')
})
