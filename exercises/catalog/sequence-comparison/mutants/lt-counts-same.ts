// Forgets that no step at all is not ahead either, so a number is before itself. Must fail: lt-same
// 中文：忘了一步不走不算领先，于是序号排在了它自己之前。
import type { SequenceNumber } from 'tcp'

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => (b - a) >>> 0 < 2 ** 31
export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
