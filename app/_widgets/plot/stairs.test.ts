import { expect, test } from 'vitest'
import { pointsIn, stairsPath, thinned, WIDTH } from './stairs'

const scales = { x: (at: number) => at, y: (value: number) => 100 - value }
const span = { from: 0, until: 1000 }

test('a value holds until the next one, and the last until the end', () => {
  const points = [
    { at: 0, value: 10 },
    { at: 200, value: 30 },
  ]
  expect(stairsPath(points, span, scales)).toBe('M0,90L200,90L200,70L1000,70L1000,70')
})

test('where there is no value there is no line', () => {
  const points = [
    { at: 0, value: null },
    { at: 400, value: 5 },
  ]
  expect(stairsPath(points, span, scales)).toBe('M400,95L1000,95L1000,95')
  expect(stairsPath([], span, scales)).toBe('')
})

test('a part of the time begins with what held before it', () => {
  const points = [10, 20, 30].map((value, index) => ({ at: index * 100, value }))
  expect(pointsIn(points, { from: 150, until: 180 })).toEqual([
    { at: 150, value: 20 },
    { at: 180, value: 20 },
  ])
})

test('of a hundred thousand steps at most two points a pixel are drawn, and no peak is lost', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    at: index / 100,
    value: index === 54_321 ? 99 : index % 7,
  }))
  const kept = thinned(many, scales.x)
  expect(kept.length).toBeLessThanOrEqual(2 * WIDTH)
  expect(kept.some(({ value }) => value === 99)).toBe(true)
  expect(kept.at(-1)).toEqual(many.at(-1))
})
