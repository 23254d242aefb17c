import { expect, test } from 'vitest'
import { freshSeed } from './fresh-seed'

/** A question of two values. */
const drawnBy = async (seed: number) => `takes ${seed % 2} ms`

test('a question comes with other values than the last time, each time again', async () => {
  for (let nth = 0; nth < 20; nth++) {
    const seed = await freshSeed('quiz/a/x', nth, nth, drawnBy)
    expect(seed % 2).not.toBe(nth % 2)
  }
})

test('the same answers before give the same seed', async () => {
  expect(await freshSeed('quiz/a/x', 3, 8, drawnBy)).toBe(await freshSeed('quiz/a/x', 3, 8, drawnBy))
  expect(await freshSeed('quiz/a/x', 3, 8, null)).not.toBe(await freshSeed('quiz/a/x', 4, 8, null))
})

test('a question that is always the same is asked all the same', async () => {
  expect(await freshSeed('quiz/a/x', 0, 5, async () => 'always')).toEqual(expect.any(Number))
})
