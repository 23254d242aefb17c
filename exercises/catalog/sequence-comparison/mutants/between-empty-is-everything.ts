// Takes a range whose ends are the same for one that wraps all the way round. Must fail: between-empty
// 中文：两端相同的区间本应为空，却被当成绕了整整一圈的区间。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0

export function seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  if (start < end) return start <= seq && seq < end
  return start <= seq || seq < end
}
