// Takes the largest number for the count of numbers in seqLeq, so the step back over the wrap is none. Must fail: leq-one-step
// 中文：在 seqLeq 里把最大的序号当成了序号的个数，跨过回绕点的那一步因此丢失。
import type { SequenceNumber } from 'tcp'

const LARGEST = 0xffff_ffff

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => (b - a + LARGEST) % LARGEST < 2 ** 31
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
