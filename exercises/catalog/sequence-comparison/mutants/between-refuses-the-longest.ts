// Refuses too long a range, and begins one number too early. Must fail: between-edges
// 中文：拒绝过长的区间，但界限早了一个序号，把最长的合法区间也拒绝了。
import type { SequenceNumber } from 'tcp'

const steps = (from: SequenceNumber, to: SequenceNumber) => (to - from) >>> 0

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0

export function seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  const length = steps(start, end)
  if (length >= 0x7fff_ffff) return false
  return steps(start, seq) < length
}
