// Wraps at the end of the range, but compares its start plainly. Must fail: between-wraps, between-empty, between-anywhere, live-across-the-wrap
// 中文：判断区间时，终点一侧考虑了回绕，起点一侧却只比较大小。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  start <= seq && seqLt(seq, end)
