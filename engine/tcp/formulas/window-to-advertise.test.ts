import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MODULUS, seqAdd, seqDistance } from './sequence-numbers'
import { type ReceiveBuffer, windowToAdvertise } from './window-to-advertise'

/** A buffer of 10,000 bytes, of which 4,000 are promised, and segments of 1,000; a test names what differs. */
const buffer = (change: Partial<ReceiveBuffer> = {}): ReceiveBuffer => ({
  rcvNxt: 5000,
  rightEdge: 9000,
  freeBytes: 4000,
  rcvBuff: 10_000,
  mss: 1000,
  shift: 0,
  ...change,
})

test('MUST-39: the right edge stays until it can move by a full segment', () => {
  expect(windowToAdvertise(buffer({ freeBytes: 4999 }))).toBe(4000)
  expect(windowToAdvertise(buffer({ freeBytes: 5000 }))).toBe(5000)
})

test('MUST-39: for a buffer of less than two segments it is half the buffer that counts', () => {
  const small = buffer({ rcvBuff: 1500, rightEdge: 5000 })
  expect(windowToAdvertise({ ...small, freeBytes: 749 })).toBe(0)
  expect(windowToAdvertise({ ...small, freeBytes: 750 })).toBe(750)
})

test('SHLD-14: the right edge does not move left, although room is missing', () => {
  expect(windowToAdvertise(buffer({ freeBytes: 100 }))).toBe(4000)
})

test('a scaled window is rounded down: what is stated has room', () => {
  expect(windowToAdvertise(buffer({ freeBytes: 9999, shift: 7 }))).toBe(78)
})

test('a header has 16 bits', () => {
  const large = buffer({ freeBytes: 1 << 20, rcvBuff: 1 << 20 })
  expect(windowToAdvertise(large)).toBe(65_535)
  expect(windowToAdvertise({ ...large, shift: 14 })).toBe(64)
})

test('a right edge beyond 2^32 counts as far as one before it', () => {
  expect(windowToAdvertise(buffer({ rcvNxt: MODULUS - 1000, rightEdge: 3000 }))).toBe(4000)
})

test('what is stated is never more than room or promise allow, and never moves the edge left by a whole step', () => {
  fc.assert(
    fc.property(
      fc.nat(MODULUS - 1),
      fc.nat(1 << 20),
      fc.nat(1 << 20),
      fc.nat(1 << 20),
      fc.integer({ min: 1, max: 9000 }),
      fc.nat(14),
      (rcvNxt, promised, unpromised, waiting, mss, shift) => {
        const freeBytes = promised + unpromised
        const rightEdge = seqAdd(rcvNxt, promised)
        const words = { rcvNxt, rightEdge, freeBytes, rcvBuff: freeBytes + waiting, mss, shift }
        const stated = windowToAdvertise(words) * 2 ** shift
        expect(stated).toBeLessThanOrEqual(freeBytes)
        if (seqDistance(rcvNxt, rightEdge) < 65_535 * 2 ** shift) expect(stated).toBeGreaterThan(promised - 2 ** shift)
      },
    ),
  )
})
