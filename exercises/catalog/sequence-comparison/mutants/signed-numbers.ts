// Reads each number as signed and compares then, so the break moves from 2^32 to 2^31. Must fail: lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, between-edges, between-anywhere
// 中文：先把两个序号各自当成有符号数再比较，出错的位置只是从 2^32 移到了 2^31。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => (a | 0) < (b | 0)
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => (a | 0) <= (b | 0)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
