// Wraps in seqLt and seqLeq, but writes the range with plain comparisons. Must fail: between-wraps, between-anywhere, live-across-the-wrap
// 中文：seqLt 和 seqLeq 考虑了回绕，区间却仍然只比较大小。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) => start <= seq && seq < end
