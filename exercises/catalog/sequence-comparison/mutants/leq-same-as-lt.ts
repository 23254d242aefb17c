// Forgets the same number in seqLeq. Must fail: leq-same, live-across-the-wrap
// 中文：seqLeq 忘了两个序号相同的情况。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => seqLt(a, b)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
