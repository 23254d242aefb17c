// Writes seqLeq(a, b) as a before b + 1, as one does with plain integers; the farthest b has no next. Must fail: leq-farthest
// 中文：把 seqLeq(a, b) 写成“a 在 b + 1 之前”，就像普通整数那样；但 b 离 a 最远时，再下一个序号就不算在后面了。
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const ahead = (b - a) >>> 0
  return ahead > 0 && ahead < 2 ** 31
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => seqLt(a, b + 1)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
