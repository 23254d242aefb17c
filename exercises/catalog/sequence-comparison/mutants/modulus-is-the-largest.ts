// Takes the largest number for the count of numbers, so one step is lost at the wrap. Must fail: lt-one-step
// 中文：把最大的序号当成了序号的个数，跨过回绕点时少了一步。
import type { SequenceNumber } from 'tcp'

const LARGEST = 0xffff_ffff

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const steps = (b - a + LARGEST) % LARGEST
  return steps > 0 && steps < 2 ** 31
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
