import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAlike } from './cut-alike'

test('what is short enough stays whole', () => {
  expect(cutAlike('abc', 'abd', 3)).toEqual(['abc', 'abd'])
})

test('a difference near the beginning leaves the beginning where it is', () => {
  expect(cutAlike('a1 b2 c3 d4 e5 f6', 'a1 b9 c3 d4 e5 f6', 12)).toEqual(['a1 b2 c3 d4…', 'a1 b9 c3 d4…'])
})

test('a difference far behind is shown with what stands around it, and both begin at the same word', () => {
  const bytes = (changed: number) => Array.from({ length: 30 }, (_, at) => (at === 20 ? changed : at)).join(' ')
  expect(cutAlike(bytes(77), bytes(88), 15)).toEqual(['…19 77 21 22 2…', '…19 88 21 22 2…'])
})

test('of two that differ only in their length the end of the shorter one is seen', () => {
  expect(cutAlike('1 2 3 4 5 6 7 8 9', '1 2 3 4 5 6 7 8 9 10', 9)).toEqual(['…8 9', '…8 9 10'])
})

test('whatever the texts, both fit, and what is cut can still be told apart', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 60 })
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 9, max: 30 }), (same, a, b, length) => {
      const [left, right] = cutAlike(same + a, same + b, length)
      expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(length)
      expect(left === right).toBe(a === b)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
