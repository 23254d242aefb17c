// Knows that a small number may follow a large one, but not that the large one is then no longer ahead. Must fail: lt-wraps, lt-anywhere, lt-one-step, lt-farthest, leq-anywhere, leq-one-step, leq-farthest, live-across-the-wrap
// 中文：知道小的序号可能排在大的之后，却没想到这时大的就不再领先。
import { MODULUS, type SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => a < b || a - b > MODULUS / 2
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => a <= b || a - b > MODULUS / 2
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
