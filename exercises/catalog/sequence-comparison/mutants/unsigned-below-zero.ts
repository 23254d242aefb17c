// Makes the difference unsigned and then asks whether it is below zero, which it never is. Must fail: lt-before, lt-wraps, leq-near, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：先把差变成无符号数，再问它是否小于 0，而它永远不会小于 0。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => (a - b) >>> 0 < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => (a - b) >>> 0 <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
