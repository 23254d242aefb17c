// Wraps at the start of the range, but compares its end plainly. Must fail: between-wraps, between-empty, between-anywhere, live-across-the-wrap
// 中文：判断区间时，起点一侧考虑了回绕，终点一侧却只比较大小。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seq < end
