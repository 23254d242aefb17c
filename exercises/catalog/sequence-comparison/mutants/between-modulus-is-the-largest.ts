// Takes the largest number for the count of numbers in the range. Must fail: between-wraps
// 中文：计算区间时，把最大的序号当成了序号的个数。
import type { SequenceNumber } from 'tcp'

const LARGEST = 0xffff_ffff
const steps = (from: SequenceNumber, to: SequenceNumber) => (to - from + LARGEST) % LARGEST

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  steps(start, seq) < steps(start, end)
