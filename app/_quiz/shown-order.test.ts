import { expect, test } from 'vitest'
import { moved, orderToSort, seedOf, shownOrder } from './shown-order'

test('a seed is the same for the same, and another for anything else', () => {
  expect(seedOf(1, 'a', 0)).toBe(seedOf(1, 'a', 0))
  const seeds = [
    seedOf(1, 'a', 0),
    seedOf(2, 'a', 0),
    seedOf(1, 'b', 0),
    seedOf(1, 'a', 1),
    seedOf(11, 'a'),
    seedOf(1, '1a'),
  ]
  expect(new Set(seeds).size).toBe(seeds.length)
})

test('a shown order has each place once, and is another under another seed', () => {
  const orders = [1, 2, 3, 4].map((seed) => shownOrder(6, seed))
  for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5])
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
})

test('a bank that is not shuffled keeps its order', () => {
  expect(shownOrder(4, 7, false)).toEqual([0, 1, 2, 3])
})

test('what is to be put in order never stands in order from the start', () => {
  for (let seed = 0; seed < 200; seed++) {
    for (const count of [2, 3]) expect(orderToSort(count, seed)).not.toEqual(shownOrder(count, 0, false))
  }
})

test('one thing moves and the others keep their order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 9)).toEqual(['a', 'b'])
})
