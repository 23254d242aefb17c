// Subtracts the wrong way round, so it says whether a is after b. Must fail: x
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((b - a) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((b - a) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
