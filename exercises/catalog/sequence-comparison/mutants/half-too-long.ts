// Takes 0x7fffffff for half the circle and counts the farthest number behind as ahead. Must fail: lt-farthest
import type { SequenceNumber } from 'tcp'

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  const behind = (a - b) >>> 0
  return behind >= 0x7fff_ffff
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
