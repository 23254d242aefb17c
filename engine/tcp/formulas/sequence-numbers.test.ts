import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MODULUS, seqAdd, seqBetween, seqLeq, seqLt } from './sequence-numbers'

const sequenceNumber = fc.nat({ max: MODULUS - 1 })
const lessThanHalf = fc.integer({ min: 1, max: 2 ** 31 - 1 })

test('a number is before every number less than half the circle ahead of it, across the wrap too', () => {
  fc.assert(
    fc.property(sequenceNumber, lessThanHalf, (a, ahead) => {
      expect(seqLt(a, seqAdd(a, ahead))).toBe(true)
      expect(seqLt(seqAdd(a, ahead), a)).toBe(false)
    }),
  )
})

test('a number is not before itself, and is before-or-equal to itself', () => {
  fc.assert(
    fc.property(sequenceNumber, (a) => {
      expect(seqLt(a, a)).toBe(false)
      expect(seqLeq(a, a)).toBe(true)
    }),
  )
})

test('a range holds its start and not its end', () => {
  fc.assert(
    fc.property(sequenceNumber, lessThanHalf, (start, length) => {
      expect(seqBetween(start, start, seqAdd(start, length))).toBe(true)
      expect(seqBetween(start, seqAdd(start, length - 1), seqAdd(start, length))).toBe(true)
      expect(seqBetween(start, seqAdd(start, length), seqAdd(start, length))).toBe(false)
      expect(seqBetween(start, seqAdd(start, -1), seqAdd(start, length))).toBe(false)
    }),
  )
})

test('an empty range holds nothing', () => {
  fc.assert(fc.property(sequenceNumber, sequenceNumber, (start, seq) => !seqBetween(start, seq, start)))
})
