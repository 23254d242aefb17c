// Writes seqLeq(a, b) as a before b + 1, as one does with plain integers; the farthest b has no next. Must fail: leq-farthest
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const ahead = (b - a) >>> 0
  return ahead > 0 && ahead < 2 ** 31
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => seqLt(a, b + 1)
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
