// Leaves the start out of the range. Must fail: between-edges, between-wraps, live-across-the-wrap
// 中文：没有把起点算进区间。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLt(start, seq) && seqLt(seq, end)
