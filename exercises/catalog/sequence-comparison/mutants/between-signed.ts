// Reads the ends of the range as signed numbers, so a range that passes 2^31 is broken. Must fail: between-edges, between-anywhere
// 中文：把区间两端当成有符号数，跨过 2^31 的区间因此出错。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (start | 0) <= (seq | 0) && (seq | 0) < (end | 0)
