// Counts the end as part of the range. Must fail: between-edges, between-wraps, between-empty
// 中文：把终点也算进了区间。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLeq(seq, end)
