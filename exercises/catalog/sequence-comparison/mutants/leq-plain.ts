// Wraps in seqLt, but writes seqLeq with <=. Must fail: leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：seqLt 考虑了回绕，seqLeq 却直接用 <=。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => a <= b
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
