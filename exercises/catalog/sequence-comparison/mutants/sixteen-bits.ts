// Takes sequence numbers for 16 bits, like the window and the ports. Must fail: lt-anywhere, lt-farthest, leq-anywhere, leq-farthest, between-edges, between-anywhere, live-across-the-wrap
// 中文：以为序号和窗口、端口一样只有 16 位。
import type { SequenceNumber } from 'tcp'

const difference = (a: SequenceNumber, b: SequenceNumber) => ((a - b) << 16) >> 16

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => difference(a, b) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => difference(a, b) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  seqLeq(start, seq) && seqLt(seq, end)
