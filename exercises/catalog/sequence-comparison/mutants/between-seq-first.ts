// Takes the first argument for the number that is asked about. Must fail: between-near, between-edges, between-wraps, between-anywhere, live-across-the-wrap
// 中文：把第一个参数当成了要判断的序号。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (seq: SequenceNumber, start: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
