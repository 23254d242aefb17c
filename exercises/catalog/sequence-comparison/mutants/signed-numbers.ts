// Reads each number as signed and compares then, so the break moves from 2^32 to 2^31. Must fail: lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, between-edges, between-anywhere
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => (a | 0) < (b | 0)
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => (a | 0) <= (b | 0)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
