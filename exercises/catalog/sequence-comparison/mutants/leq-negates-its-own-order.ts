// Negates seqLt without turning its arguments round, so seqLeq means at or after. Must fail: leq-near, leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：对 seqLt 取反时没有交换参数，seqLeq 的含义就成了“在它之后或相同”。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => !seqLt(a, b)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
