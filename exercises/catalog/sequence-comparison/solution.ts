import { MODULUS, type SequenceNumber } from 'tcp'

/** How many steps it is clockwise from one number to another: 0 to MODULUS - 1. */
const steps = (from: SequenceNumber, to: SequenceNumber): number => (to - from + MODULUS) % MODULUS

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  // More than half the circle ahead is behind.
  return a !== b && steps(a, b) < MODULUS / 2
}

export function seqLeq(a: SequenceNumber, b: SequenceNumber): boolean {
  return a === b || seqLt(a, b)
}

export function seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  return steps(start, seq) < steps(start, end)
}
