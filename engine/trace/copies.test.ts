import { expect, test } from 'vitest'
import { Copies } from './copies'

/** The copies of what one end sends, as [seq, length]. */
const copiesOf = (...sent: readonly (readonly [number, number])[]): number[] => {
  const copies = new Copies()
  return sent.map(([seq, length]) => copies.next(seq, length))
}

test('what goes in the same piece again is counted up, and what is new is not', () => {
  expect(copiesOf([100, 10], [110, 10], [100, 10], [100, 10], [120, 10])).toEqual([1, 1, 2, 3, 1])
})

test('the pieces of a segment that was cut are all sent again', () => {
  expect(copiesOf([100, 10], [100, 6], [106, 4])).toEqual([1, 2, 2])
})

test('segments that are put together, with new bytes behind them, are sent again', () => {
  expect(copiesOf([100, 10], [110, 10], [100, 30])).toEqual([1, 1, 2])
})

test('what only touches is another thing', () => {
  expect(copiesOf([100, 10], [110, 1], [99, 1])).toEqual([1, 1, 1])
})

test('numbers that pass 2^32 are counted as others are', () => {
  expect(copiesOf([0xffff_fffa, 10], [4, 10], [0xffff_fffa, 10], [2, 2])).toEqual([1, 1, 2, 3])
})

test('an end that begins again elsewhere on the circle has sent nothing there', () => {
  expect(copiesOf([0xf000_0000, 1], [0x8000_0000, 1], [0x8000_0001, 5])).toEqual([1, 1, 1])
})
