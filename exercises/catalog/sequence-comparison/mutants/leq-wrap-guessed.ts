// Mends seqLt, and leaves the guess from a high and a low number in seqLeq. Must fail: leq-anywhere
// 中文：改好了 seqLt，seqLeq 里却还是凭“一大一小”来猜测是否回绕。
import type { SequenceNumber } from 'tcp'

const isHigh = (n: SequenceNumber) => n >= 0xc000_0000
const isLow = (n: SequenceNumber) => n < 0x8000_0000

export const seqLt = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) < 0

export function seqLeq(a: SequenceNumber, b: SequenceNumber): boolean {
  if (isHigh(a) && isLow(b)) return true
  if (isLow(a) && isHigh(b)) return false
  return a <= b
}

export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
