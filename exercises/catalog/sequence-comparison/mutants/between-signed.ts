// Reads the ends of the range as signed numbers, so a range that passes 2^31 is broken. Must fail: between-edges, between-anywhere
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (start | 0) <= (seq | 0) && (seq | 0) < (end | 0)
