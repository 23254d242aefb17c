// Subtracts the wrong way round, so it says whether a is after b. Must fail: lt-before, lt-not-after, lt-wraps, leq-near, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：减反了方向，回答的是 a 是否在 b 之后。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((b - a) | 0) < 0
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((b - a) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
