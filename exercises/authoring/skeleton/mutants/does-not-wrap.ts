// Adds as if there were no largest number. Must fail: wraps
// 中文：做加法时好像没有最大的序号。
// TODO(author): the mistakes that people really make, one file each; at least one that only it catches for every hidden test
import type { SequenceNumber } from 'tcp'

export function nextSeq(seq: SequenceNumber, length: number): SequenceNumber {
  return seq + length
}
