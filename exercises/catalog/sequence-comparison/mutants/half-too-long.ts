// Takes 0x7fffffff for half the circle and counts the farthest number behind as ahead. Must fail: lt-farthest
// 中文：把 0x7fffffff 当成半圈，落后最远的序号因此被算成领先。
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const behind = (a - b) >>> 0
  return behind >= 0x7fff_ffff
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
