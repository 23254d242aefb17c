// Takes the largest number for the count of numbers in seqLeq, so the step back over the wrap is none. Must fail: leq-one-step
import type { SequenceNumber } from 'tcp'

const LARGEST = 0xffff_ffff

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => (b - a + LARGEST) % LARGEST < 2 ** 31
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
