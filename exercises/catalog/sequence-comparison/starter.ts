import { MODULUS, type SequenceNumber } from 'tcp'

/** Is `a` before `b`, clockwise on the circle of MODULUS numbers? */
export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  return false
}

/** Is `a` before `b`, or the same number? */
export function seqLeq(a: SequenceNumber, b: SequenceNumber): boolean {
  return false
}

/** Is `seq` in the range from `start` up to, but without, `end`? */
export function seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  return false
}
