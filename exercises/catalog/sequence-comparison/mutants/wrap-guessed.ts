// Guesses a wrap from where the numbers lie, a high one and a low one, not from the steps between them. Must fail: lt-anywhere
// 中文：凭序号“一大一小”来猜测是否回绕，而没有数两者之间的步数。
import type { SequenceNumber } from 'tcp'

const isHigh = (n: SequenceNumber) => n >= 0xc000_0000
const isLow = (n: SequenceNumber) => n < 0x8000_0000

export function seqLt(a: SequenceNumber, b: SequenceNumber): boolean {
  if (isHigh(a) && isLow(b)) return true
  if (isLow(a) && isHigh(b)) return false
  return a < b
}

export const seqLeq = (a: SequenceNumber, b: SequenceNumber) => ((a - b) | 0) <= 0
export const seqBetween = (start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber) =>
  (seq - start) >>> 0 < (end - start) >>> 0
