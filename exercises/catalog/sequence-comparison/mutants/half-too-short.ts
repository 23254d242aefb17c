// Takes 0x7fffffff for half the circle and stops one step short of the farthest number ahead. Must fail: lt-farthest
// 中文：把 0x7fffffff 当成半圈，离领先最远的序号还差一步就停下了。
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const ahead = (b - a) >>> 0
  return ahead > 0 && ahead < 0x7fff_ffff
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
