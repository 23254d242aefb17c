// Guesses a wrap only where one number is near the top and the other near the bottom. Must fail: x
import { MODULUS, type SequenceNumber } from 'tcp'

const nearTop = (n: SequenceNumber) => n >= MODULUS * 0.75
const nearBottom = (n: SequenceNumber) => n < MODULUS * 0.25

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  if (nearTop(a) && nearBottom(b)) return true
  if (nearBottom(a) && nearTop(b)) return false
  return a < b
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
