// Masks the sign bit away, so the circle has 2^31 numbers and its half is 2^30. Must fail: lt-anywhere, lt-farthest, leq-anywhere, leq-farthest, between-edges, between-anywhere
// 中文：去掉了最高位，圆环只剩 2^31 个序号，半圈成了 2^30。
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const steps = (b - a) & 0x7fff_ffff
  return steps !== 0 && steps < 2 ** 30
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => a === b || seqLt(a, b)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
