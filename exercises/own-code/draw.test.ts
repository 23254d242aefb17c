import { expect, test } from 'vitest'
import { Draw } from './draw'

const seeds = Array.from({ length: 500 }, (_, seed) => seed)

test('the same seed draws the same', () => {
  const drawn = (seed: number) => {
    const draw = new Draw(seed)
    return [draw.between(0, 1_000_000), draw.oneOf(['a', 'b', 'c']), draw.shuffled([1, 2, 3, 4, 5])]
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})

test('both ends are drawn, and nothing beyond them', () => {
  expect(new Set(seeds.map((seed) => new Draw(seed).between(2, 5)))).toEqual(new Set([2, 3, 4, 5]))
})

test('a shuffle loses nothing, and any thing can come first', () => {
  const shuffles = seeds.map((seed) => new Draw(seed).shuffled(['a', 'b', 'c']))
  expect(shuffles.every((each) => each.toSorted().join('') === 'abc')).toBe(true)
  expect(new Set(shuffles.map(([first]) => first))).toEqual(new Set(['a', 'b', 'c']))
})

test('an empty list is refused', () => {
  expect(() => new Draw(1).oneOf([])).toThrow(RangeError)
})
