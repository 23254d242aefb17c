// Compares the numbers as if they never wrapped; a difference without |0 does the same. Must fail: lt-wraps, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, between-wraps, between-anywhere, live-across-the-wrap
// 中文：直接比较大小，好像序号从不回绕；相减而不用 |0 也是一样。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => a < b
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => a <= b
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) => start <= seq && seq < end
