// Adds as if there were no largest number. Must fail: wraps
// TODO(author): the mistakes that people really make, one file each; at least one that only it catches for every hidden test
import type { SequenceNumber } from 'tcp'

export function nextSeq(seq: SequenceNumber, length: number): SequenceNumber {
  return seq + length
}
